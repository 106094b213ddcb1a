/** Words of Tự kiểm tra. */
export const SELF_CHECK_TITLE = 'Tự kiểm tra';
