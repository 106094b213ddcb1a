/**
 * Who has let the script of which workbook do what. A person is asked for all scopes of the manifest at once; a scope that
 * came later is missing until the person is asked again. It shows no dialog.
 */

/** Scopes by account, for each workbook: a copy of the script is another script. */
export type GivenConsents = Record<string, Record<string, string[]>>;

export const AUTHORIZATION_REQUIRED = 'Authorization is required to perform that action.';

export class Consents {
  private readonly given: GivenConsents = {};

  /** @param scopes of the manifest; undefined where it is not known: then nobody is asked and nothing is refused */
  constructor(private readonly scopes: readonly string[] | undefined) {}

  /** The scopes that the person has still to agree to. */
  missing(account: string, workbookId: string): string[] {
    const given = this.given[workbookId]?.[account] ?? [];
    return (this.scopes ?? []).filter((scope) => !given.includes(scope));
  }

  give(account: string, workbookId: string): void {
    this.given[workbookId] = { ...this.given[workbookId], [account]: [...(this.scopes ?? [])] };
  }

  /** What was agreed to in another run, beside what was in this one. */
  add(given: GivenConsents): void {
    for (const [workbookId, byAccount] of Object.entries(structuredClone(given)))
      this.given[workbookId] = { ...byAccount, ...this.given[workbookId] };
  }

  /** Whether the manifest asks for that scope at all. */
  covers(scope: string): boolean {
    return this.scopes === undefined || this.scopes.includes(scope);
  }

  /** Everything, for saving. */
  dump(): GivenConsents {
    return this.given;
  }
}

/** What Google's consent screen says of a scope, in Vietnamese (unconfirmed). */
const SCOPE_TEXTS: Record<string, string> = {
  'https://www.googleapis.com/auth/spreadsheets':
    'Xem, chỉnh sửa, tạo và xóa tất cả các bảng tính của bạn trong Google Trang tính',
  'https://www.googleapis.com/auth/script.container.ui':
    'Hiển thị và chạy nội dung web của bên thứ ba trong lời nhắc và thanh bên của các ứng dụng Google',
  'https://www.googleapis.com/auth/script.scriptapp': 'Cho phép ứng dụng này chạy khi bạn không có mặt',
  'https://www.googleapis.com/auth/script.send_mail': 'Gửi email thay mặt bạn',
  'https://www.googleapis.com/auth/userinfo.email': 'Xem địa chỉ email chính của Tài khoản Google của bạn',
};

export const consentTitle = 'Yêu cầu cấp quyền';

export const consentMessage = (account: string, scopes: readonly string[]): string =>
  `Tập lệnh đính kèm bảng tính này muốn được phép làm những việc sau trong tài khoản ${account}:\n\n` +
  scopes.map((scope) => `- ${SCOPE_TEXTS[scope] ?? scope}`).join('\n');
