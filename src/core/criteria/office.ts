/**
 * Proposed criteria of the Office of the People's Committee: 8 areas, 29 criteria, 41 subcriteria, 100 points.
 * Data only, in the form that proposed-row.ts reads: "# area", "- criterion", else a subcriterion; points; method; below what
 * is scored "= what counts" and "+ evidence". Points are never typed in these texts: they are computed from the row.
 */
export const OFFICE = `
# Công tác chỉ đạo, điều hành CCHC | 13
- Kế hoạch CCHC năm | 3
Ban hành đúng thời hạn | 0.5 | yesNo
  = Kế hoạch CCHC năm của Văn phòng được ban hành trong thời hạn UBND tỉnh giao; ban hành chậm coi như không đáp ứng.
  + Kế hoạch CCHC năm của Văn phòng hoặc quyết định ban hành kế hoạch (số, ký hiệu, ngày ban hành).
Đủ nội dung | 0.5 | levels
  = Tốt: đủ các lĩnh vực CCHC, mọi nhiệm vụ đều rõ kết quả, thời hạn, trách nhiệm. Đạt yêu cầu: đủ lĩnh vực nhưng còn nhiệm vụ thiếu một trong ba yếu tố đó.
  + Kế hoạch CCHC năm kèm phụ lục phân công: kết quả, thời hạn, phòng chủ trì, phòng phối hợp từng nhiệm vụ.
Mức độ hoàn thành kế hoạch | 2 | bands
  = Lấy số nhiệm vụ đã hoàn thành, có sản phẩm trong năm chia cho tổng số nhiệm vụ trong Kế hoạch CCHC năm của Văn phòng, kể cả nhiệm vụ bổ sung.
  + Báo cáo CCHC năm của Văn phòng kèm phụ lục đối chiếu từng nhiệm vụ với sản phẩm (số, ký hiệu, ngày văn bản).
- Báo cáo CCHC định kỳ | 2.5
Đủ số lượng, đúng hạn | 1.5 | reports
  = Gồm báo cáo CCHC quý I, 6 tháng, quý III và báo cáo năm của Văn phòng; đúng hạn là gửi đến Sở Nội vụ không muộn hơn ngày nêu trong văn bản hướng dẫn báo cáo.
  + Bốn báo cáo CCHC định kỳ của Văn phòng: số, ký hiệu, ngày phát hành trên phần mềm quản lý văn bản.
Đủ nội dung | 1 | deduction
  = Mỗi báo cáo định kỳ thiếu nội dung theo đề cương, thiếu số liệu của Văn phòng hoặc có số liệu không khớp giữa các biểu tính là một sai sót.
  + Toàn văn và phụ lục số liệu của các báo cáo CCHC đã gửi; văn bản yêu cầu bổ sung, chỉnh sửa (nếu có).
- Kiểm tra CCHC | 2.5
Kế hoạch kiểm tra | 0.5 | yesNo
  = Có kế hoạch kiểm tra CCHC đối với các phòng, đơn vị thuộc Văn phòng, xác định rõ nội dung, đối tượng và thời gian kiểm tra.
  + Kế hoạch kiểm tra CCHC trong nội bộ Văn phòng (số, ký hiệu, ngày ban hành).
Tỷ lệ phòng, đơn vị được kiểm tra | 1 | bands 0.3 0.2
  = Lấy số phòng, đơn vị thuộc Văn phòng đã được kiểm tra CCHC, có kết luận trong năm, chia cho tổng số phòng, đơn vị thuộc Văn phòng.
  + Kết luận hoặc biên bản kiểm tra từng phòng, đơn vị, kèm danh sách phòng, đơn vị thuộc Văn phòng.
Xử lý vấn đề phát hiện | 1 | bands
  = Lấy số tồn tại đã khắc phục hoặc đã có văn bản xử lý chia cho tổng số tồn tại nêu trong kết luận; đã kiểm tra mà không phát hiện tồn tại thì tính 100%.
  + Kết luận kiểm tra, báo cáo khắc phục của phòng, đơn vị và văn bản xử lý của Văn phòng (nếu có).
- Tuyên truyền CCHC | 2 | bands
  = Lấy số hoạt động đã thực hiện chia cho tổng số hoạt động trong kế hoạch tuyên truyền CCHC năm, kể cả tin, bài trên Cổng thông tin điện tử tỉnh.
  + Kế hoạch tuyên truyền, báo cáo kết quả và đường dẫn tin, bài hoặc tài liệu của từng hoạt động.
- Sáng kiến, giải pháp mới trong CCHC | 3 | count
  = Một kết quả là một sáng kiến hoặc giải pháp mới về CCHC do Văn phòng đề xuất, lần đầu áp dụng, có hiệu quả rõ và được cấp có thẩm quyền công nhận.
  + Quyết định công nhận hoặc văn bản của UBND tỉnh cho áp dụng, kèm thuyết minh hiệu quả của từng kết quả.
# Xây dựng và tổ chức thực hiện văn bản QPPL | 8
- Thẩm tra, trình ban hành VBQPPL | 3
Theo dõi chương trình công tác | 1 | yesNo
  = Tham mưu ban hành chương trình công tác năm của UBND tỉnh, theo dõi tiến độ từng đề án, dự thảo VBQPPL và định kỳ thông báo cho cơ quan soạn thảo.
  + Chương trình công tác năm của UBND tỉnh và các thông báo, báo cáo tiến độ thực hiện (số, ký hiệu, ngày).
Tỷ lệ văn bản trình ký đúng hạn | 2 | rate
  = Lấy số dự thảo VBQPPL được thẩm tra và trình ký trong thời hạn theo Quy chế làm việc của UBND tỉnh chia cho tổng số dự thảo đã nhận đủ hồ sơ trong năm.
  + Biểu theo dõi từng dự thảo VBQPPL: ngày nhận đủ hồ sơ, thời hạn thẩm tra, ngày trình ký, ngày ký ban hành.
- Rà soát, hệ thống hóa văn bản | 2 | bands 0.9 0.7 0.5
  = Lấy số văn bản do Văn phòng tham mưu đã rà soát xong, đã xử lý hoặc kiến nghị xử lý (nếu cần), chia cho tổng số văn bản phải rà soát trong năm.
  + Báo cáo kết quả rà soát, danh mục văn bản phải xử lý và văn bản đã ban hành hoặc tờ trình xử lý.
- Theo dõi thi hành pháp luật, nhiệm vụ UBND giao | 3
Kế hoạch theo dõi | 1 | yesNo
  = Có kế hoạch theo dõi tình hình thi hành pháp luật và theo dõi, đôn đốc nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao, phân công rõ phòng thực hiện.
  + Kế hoạch theo dõi thi hành pháp luật và theo dõi nhiệm vụ được giao (số, ký hiệu, ngày ban hành).
Tỷ lệ nhiệm vụ được đôn đốc đúng hạn | 2 | rate
  = Lấy số nhiệm vụ được Văn phòng đôn đốc trước khi hết hạn chia cho tổng số nhiệm vụ có thời hạn trong năm mà UBND tỉnh, Chủ tịch UBND tỉnh giao các cơ quan.
  + Biểu nhiệm vụ được giao, trích xuất từ phần mềm theo dõi nhiệm vụ, và các văn bản đôn đốc đã phát hành.
# Cải cách thủ tục hành chính | 15
- Kiểm soát TTHC toàn tỉnh | 4
Kế hoạch kiểm soát TTHC | 1 | yesNo
  = Tham mưu UBND tỉnh ban hành kế hoạch kiểm soát TTHC của tỉnh đúng thời hạn quy định, phân công rõ việc của từng sở, ngành, UBND cấp huyện.
  + Tờ trình của Văn phòng và Kế hoạch kiểm soát TTHC năm của UBND tỉnh (số, ký hiệu, ngày ban hành).
Tỷ lệ quyết định công bố TTHC trình đúng hạn | 2 | rate
  = Lấy số quyết định công bố TTHC được kiểm soát và trình Chủ tịch UBND tỉnh ký đúng hạn chia cho tổng số hồ sơ đề nghị công bố hợp lệ đã nhận.
  + Biểu theo dõi hồ sơ đề nghị công bố TTHC: ngày nhận, ngày trình ký; các quyết định công bố trong năm.
Kiểm tra kiểm soát TTHC | 1 | bands 0.3 0.2
  = Lấy số sở, ban, ngành và UBND cấp huyện được kiểm tra về kiểm soát TTHC, có kết luận trong năm, chia cho tổng số các cơ quan này.
  + Kế hoạch kiểm tra kiểm soát TTHC và kết luận, thông báo kết quả kiểm tra từng cơ quan (số, ký hiệu, ngày).
- Công khai TTHC | 3
Cập nhật cơ sở dữ liệu quốc gia | 1.5 | rate
  = Lấy số TTHC được duyệt, công khai đúng hạn và đúng nội dung trên Cơ sở dữ liệu quốc gia về TTHC chia cho tổng số TTHC của tỉnh đã công bố.
  + Danh sách TTHC của tỉnh trích xuất từ Cơ sở dữ liệu quốc gia về TTHC, có ngày công khai.
Công khai trên cổng thông tin | 1.5 | rate
  = Lấy số TTHC được công khai đầy đủ các bộ phận cấu thành trên Cổng thông tin điện tử tỉnh chia cho tổng số TTHC của tỉnh đang có hiệu lực.
  + Đường dẫn chuyên mục TTHC trên Cổng thông tin điện tử tỉnh và danh mục TTHC đang có hiệu lực của tỉnh.
- Hướng dẫn thực hiện một cửa, liên thông | 3 | levels
  = Bốn việc: văn bản hướng dẫn, tập huấn, kiểm tra tại chỗ, giải đáp vướng mắc cho các cấp. Tốt: làm đủ bốn việc; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Văn bản hướng dẫn, giải đáp về một cửa, liên thông; tài liệu tập huấn; thông báo kết quả kiểm tra.
- Phản ánh, kiến nghị | 3
Công khai địa chỉ tiếp nhận | 1 | yesNo
  = Địa chỉ, số điện thoại, thư điện tử tiếp nhận phản ánh, kiến nghị của tỉnh được đăng trên Cổng thông tin điện tử tỉnh và gửi các cơ quan, địa phương niêm yết.
  + Đường dẫn trang đăng địa chỉ tiếp nhận và văn bản gửi các cơ quan, địa phương niêm yết (số, ký hiệu, ngày).
Tỷ lệ xử lý | 2 | rate
  = Lấy số phản ánh, kiến nghị đã được trả lời hoặc chuyển xử lý và có kết quả trả lời chia cho tổng số đã tiếp nhận trong năm; không phát sinh thì tính 100%.
  + Biểu theo dõi phản ánh, kiến nghị của tỉnh: ngày nhận, nơi xử lý, văn bản trả lời (số, ký hiệu, ngày).
- Báo cáo kiểm soát TTHC | 2 | reports
  = Gồm báo cáo quý và báo cáo năm về kiểm soát TTHC của tỉnh trình UBND tỉnh gửi Văn phòng Chính phủ; thời hạn theo quy định về báo cáo kiểm soát TTHC.
  + Các báo cáo kiểm soát TTHC quý, năm của UBND tỉnh: số, ký hiệu, ngày gửi Văn phòng Chính phủ.
# Cải cách tổ chức bộ máy hành chính | 6
- Chức năng, nhiệm vụ, cơ cấu | 2
Quy định đầy đủ | 1 | yesNo
  = Có quyết định của UBND tỉnh quy định chức năng, nhiệm vụ, cơ cấu tổ chức của Văn phòng theo đúng hướng dẫn và quy định nhiệm vụ của từng phòng, đơn vị.
  + Quyết định của UBND tỉnh về Văn phòng và các quyết định quy định nhiệm vụ của từng phòng, đơn vị.
Kiện toàn theo quy định | 1 | levels
  = Ba nội dung: số phòng, đơn vị; số lượng cấp phó; phân định nhiệm vụ. Tốt: đúng quy định cả ba; khá: đúng hai; đạt yêu cầu: đúng một, đã có phương án sắp xếp tiếp.
  + Quyết định sắp xếp, kiện toàn; danh sách phòng, đơn vị thuộc Văn phòng và số lượng cấp phó ở mỗi phòng, đơn vị.
- Quản lý biên chế | 2
Không vượt biên chế | 1 | yesNo
  = Đến hết năm, số công chức và số người làm việc có mặt ở Văn phòng, đơn vị trực thuộc không vượt số biên chế được cấp có thẩm quyền giao.
  + Quyết định giao biên chế cho Văn phòng và biểu số công chức, số người làm việc có mặt đến ngày cuối năm.
Tỷ lệ tinh giản | 1 | bands 0.02 0.01
  = Lấy số biên chế của Văn phòng đã tinh giản trong năm chia cho số biên chế được giao của năm lấy làm mốc trong lộ trình tinh giản biên chế của tỉnh.
  + Quyết định phê duyệt danh sách tinh giản biên chế trong năm và quyết định giao biên chế của năm lấy làm mốc.
- Quy chế làm việc, phân công nhiệm vụ | 2 | yesNo
  = Có quy chế làm việc và văn bản phân công nhiệm vụ của lãnh đạo Văn phòng, các phòng, chuyên viên; được sửa đổi ngay khi nhân sự, nhiệm vụ thay đổi.
  + Quy chế làm việc của Văn phòng và các thông báo phân công nhiệm vụ đang áp dụng (số, ký hiệu, ngày).
# Xây dựng, nâng cao chất lượng đội ngũ CCVC | 9
- Vị trí việc làm | 2.5
Tỷ lệ bố trí đúng vị trí | 1.5 | rate
  = Lấy số công chức, viên chức được bố trí đúng vị trí việc làm theo đề án được phê duyệt chia cho tổng số công chức, viên chức có mặt của Văn phòng.
  + Quyết định phê duyệt vị trí việc làm và danh sách công chức, viên chức theo vị trí, trình độ chuyên môn.
Cơ cấu ngạch | 1 | levels
  = Tốt: mọi ngạch đúng tỷ lệ được phê duyệt. Khá: một ngạch vượt tỷ lệ. Đạt yêu cầu: hai ngạch vượt tỷ lệ nhưng đã có phương án điều chỉnh.
  + Quyết định phê duyệt cơ cấu ngạch công chức và biểu số công chức hiện có theo từng ngạch.
- Tuyển dụng, bổ nhiệm | 2 | deduction
  = Mỗi trường hợp tuyển dụng, tiếp nhận, bổ nhiệm, bổ nhiệm lại trong năm thiếu điều kiện, tiêu chuẩn hoặc sai trình tự tính là một sai sót.
  + Danh sách người được tuyển dụng, bổ nhiệm kèm quyết định, hồ sơ quy trình; kết luận kiểm tra (nếu có).
- Đánh giá, kỷ luật, kỷ cương | 3
Đánh giá đúng thời hạn | 1 | yesNo
  = Đánh giá, phân loại toàn bộ công chức, viên chức của Văn phòng đúng trình tự và báo cáo kết quả về Sở Nội vụ trong thời hạn quy định.
  + Biên bản họp đánh giá, thông báo kết quả phân loại và báo cáo gửi Sở Nội vụ (số, ký hiệu, ngày gửi).
Chấp hành kỷ luật | 1 | deduction
  = Mỗi trường hợp công chức, viên chức bị kỷ luật hoặc bị kết luận vi phạm giờ làm việc, bảo mật, quy tắc ứng xử, đạo đức công vụ tính là một sai sót.
  + Báo cáo chấp hành kỷ luật, kỷ cương của Văn phòng; quyết định kỷ luật, kết luận kiểm tra (nếu có).
Trách nhiệm người đứng đầu | 1 | levels
  = Bốn việc: trực tiếp phụ trách CCHC, kiểm điểm hằng quý, xử lý vi phạm kịp thời, gắn CCHC với đánh giá. Tốt: đủ bốn việc; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Văn bản phân công lãnh đạo Văn phòng phụ trách CCHC, thông báo kết luận các cuộc họp kiểm điểm CCHC.
- Đào tạo, bồi dưỡng | 1.5 | bands
  = Lấy số lượt công chức, viên chức đã hoàn thành khóa đào tạo, bồi dưỡng chia cho tổng số lượt phải cử đi theo kế hoạch năm của Văn phòng.
  + Kế hoạch đào tạo, bồi dưỡng, quyết định cử đi học và danh sách chứng chỉ, chứng nhận đã cấp.
# Cải cách tài chính công | 6
- Tự chủ tài chính | 3
Quy chế chi tiêu nội bộ | 1 | yesNo
  = Quy chế chi tiêu nội bộ được ban hành hoặc sửa đổi kịp thời, thảo luận công khai trong Văn phòng và gửi Kho bạc Nhà nước, cơ quan tài chính theo quy định.
  + Quy chế chi tiêu nội bộ của Văn phòng, biên bản hội nghị góp ý, văn bản gửi Sở Tài chính, Kho bạc Nhà nước.
Giải ngân | 1 | bands 0.95 0.9 0.8
  = Lấy số kinh phí đã giải ngân trong năm ngân sách chia cho tổng kinh phí được giao, gồm cả phần giao bổ sung, trừ phần bị cắt giảm, thu hồi.
  + Bảng đối chiếu dự toán và tình hình sử dụng kinh phí của Văn phòng, có xác nhận của Kho bạc Nhà nước.
Công khai tài chính | 1 | yesNo
  = Dự toán được giao, tình hình thực hiện và quyết toán được công khai trong Văn phòng đúng hình thức, đủ biểu mẫu, đúng thời hạn quy định.
  + Quyết định công khai dự toán, quyết toán kèm biểu mẫu; biên bản niêm yết hoặc đường dẫn nơi đăng.
- Đơn vị sự nghiệp trực thuộc | 1.5 | bands
  = Lấy số đơn vị sự nghiệp đã được giao quyền tự chủ và không bị kết luận sử dụng kinh phí sai quy định chia cho tổng số đơn vị sự nghiệp trực thuộc.
  + Quyết định giao quyền tự chủ và thông báo thẩm tra quyết toán của từng đơn vị sự nghiệp trực thuộc.
- Tài sản công | 1.5 | deduction
  = Mỗi vi phạm được kết luận trong mua sắm, sử dụng xe, trụ sở, thiết bị, mỗi lần kê khai, báo cáo tài sản thiếu hoặc chậm tính là một sai sót.
  + Quy chế quản lý, sử dụng tài sản công; báo cáo kê khai tài sản; kết luận thanh tra, kiểm tra (nếu có).
# Hiện đại hóa hành chính | 13
- Ứng dụng CNTT | 5
Kế hoạch và mức độ hoàn thành | 1 | bands
  = Lấy số nhiệm vụ đã hoàn thành chia cho tổng số nhiệm vụ trong kế hoạch ứng dụng CNTT năm của Văn phòng; không ban hành kế hoạch thì tính 0%.
  + Kế hoạch ứng dụng CNTT năm và báo cáo kết quả từng nhiệm vụ (số, ký hiệu, ngày ban hành).
Tỷ lệ văn bản điện tử | 2 | rate
  = Lấy số văn bản đi của Văn phòng, UBND tỉnh được ký số và gửi hoàn toàn dưới dạng điện tử chia cho tổng số văn bản đi trong năm, không tính văn bản mật.
  + Biểu số văn bản đi và số văn bản điện tử có ký số, trích xuất từ phần mềm quản lý văn bản và điều hành.
Liên thông văn bản đến cấp xã | 2 | rate
  = Lấy số UBND cấp xã gửi, nhận văn bản điện tử liên thông với tỉnh, huyện thường xuyên trong năm chia cho tổng số UBND cấp xã của tỉnh.
  + Biểu số văn bản gửi, nhận của từng UBND cấp xã, trích xuất từ trục liên thông văn bản của tỉnh.
- Cổng thông tin điện tử tỉnh | 4
Cập nhật thông tin | 2 | levels
  = Bốn nhóm: tin chỉ đạo điều hành, VBQPPL, TTHC, trả lời người dân. Tốt: cả bốn nhóm được cập nhật đủ, đúng hạn; khá: ba nhóm; đạt yêu cầu: hai nhóm.
  + Đường dẫn các chuyên mục trên Cổng thông tin điện tử tỉnh và biểu thống kê tin, bài theo ngày đăng.
Vận hành, an toàn | 2 | deduction
  = Mỗi lần Cổng thông tin điện tử tỉnh ngừng hoạt động không báo trước, bị tấn công làm sai lệch nội dung hoặc lộ dữ liệu tính là một sai sót.
  + Nhật ký vận hành, báo cáo an toàn thông tin của Cổng; thông báo sự cố của cơ quan chuyên trách (nếu có).
- Họp, chỉ đạo trực tuyến | 2
Hội nghị trực tuyến | 1 | count
  = Một kết quả là một hội nghị của UBND tỉnh họp trực tuyến đến cấp huyện hoặc cấp xã do Văn phòng chuẩn bị trong năm; không tính hội nghị của trung ương.
  + Danh mục hội nghị trực tuyến trong năm kèm giấy mời (số, ký hiệu, ngày) và số điểm cầu tham dự.
Giảm giấy tờ | 1 | levels
  = Bốn việc: gửi tài liệu họp điện tử, giấy mời điện tử, xử lý văn bản đến trên mạng, ký số nội bộ. Tốt: thực hiện cả bốn; khá: ba; đạt yêu cầu: hai.
  + Văn bản quy định việc dùng tài liệu họp, hồ sơ điện tử và biểu số liệu văn bản giấy đã giảm trong năm.
- Hệ thống quản lý chất lượng ISO 9001 | 2 | levels
  = Bốn việc: công bố hệ thống, cập nhật quy trình công việc, đánh giá nội bộ, lãnh đạo xem xét. Tốt: đủ bốn việc; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Quyết định công bố hệ thống quản lý chất lượng, báo cáo đánh giá nội bộ, biên bản họp xem xét của lãnh đạo.
# Tác động của CCHC (điều tra xã hội học) | 30
- Đánh giá của cán bộ, lãnh đạo quản lý | 20
Đại biểu HĐND, lãnh đạo Mặt trận tỉnh | 5 | survey
  = Hỏi đại biểu HĐND tỉnh, lãnh đạo Ủy ban Mặt trận Tổ quốc tỉnh về chất lượng văn bản UBND tỉnh trình, việc theo dõi trả lời kiến nghị và phối hợp của Văn phòng.
  + Phiếu hỏi đại biểu HĐND, lãnh đạo Mặt trận tỉnh do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo sở, ban, ngành | 7.5 | survey
  = Hỏi lãnh đạo các sở, ban, ngành về thời hạn, chất lượng thẩm tra văn bản, việc truyền đạt chỉ đạo của UBND tỉnh và tinh thần phối hợp của Văn phòng.
  + Phiếu hỏi lãnh đạo các sở, ban, ngành do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo UBND huyện, thành phố | 7.5 | survey
  = Hỏi lãnh đạo UBND huyện, thành phố về việc xử lý kiến nghị gửi UBND tỉnh, thời hạn trả lời, hướng dẫn kiểm soát TTHC và một cửa của Văn phòng.
  + Phiếu hỏi lãnh đạo UBND huyện, thành phố do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
- Hài lòng về tham mưu, phục vụ | 10 | survey
  = Hỏi người dân, tổ chức, cơ quan đã làm việc với Văn phòng trong năm về thái độ phục vụ, thời hạn và kết quả giải quyết đề nghị, phản ánh, kiến nghị.
  + Phiếu hỏi người dân, tổ chức, cơ quan do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
`;
