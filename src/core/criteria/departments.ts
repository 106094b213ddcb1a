/**
 * Proposed criteria of departments (sở, ban, ngành): 8 areas, 30 criteria, 63 subcriteria, 100 points.
 * Data only, in the form that proposed-row.ts reads: "# area", "- criterion", else a subcriterion; points; method; below what
 * is scored "= what counts" and "+ evidence". Points are never typed in these texts: they are computed from the row.
 */
export const DEPARTMENTS = `
# Công tác chỉ đạo, điều hành CCHC | 12
- Kế hoạch CCHC năm | 3
Ban hành kế hoạch đúng thời hạn | 0.5 | yesNo
  = Kế hoạch CCHC năm của cơ quan được ban hành trong thời hạn UBND tỉnh giao; ban hành chậm coi như không đáp ứng.
  + Kế hoạch CCHC năm hoặc quyết định ban hành kế hoạch (số, ký hiệu, ngày ban hành).
Kế hoạch đủ nội dung, rõ kết quả, thời hạn, trách nhiệm | 0.5 | levels
  = Tốt: đủ các lĩnh vực CCHC, mọi nhiệm vụ đều rõ kết quả, thời hạn, trách nhiệm. Đạt yêu cầu: đủ lĩnh vực nhưng còn nhiệm vụ thiếu một trong ba yếu tố đó.
  + Kế hoạch CCHC năm kèm phụ lục phân công: kết quả, thời hạn, đơn vị chủ trì, phối hợp từng nhiệm vụ.
Mức độ hoàn thành kế hoạch | 2 | bands
  = Lấy số nhiệm vụ đã hoàn thành, có sản phẩm trong năm chia cho tổng số nhiệm vụ trong Kế hoạch CCHC năm, kể cả nhiệm vụ bổ sung.
  + Báo cáo CCHC năm kèm phụ lục đối chiếu từng nhiệm vụ trong kế hoạch với sản phẩm (số, ký hiệu, ngày văn bản).
- Báo cáo CCHC định kỳ | 2
Đủ số lượng, đúng thời hạn | 1 | reports
  = Gồm báo cáo CCHC quý I, 6 tháng, quý III và báo cáo năm; đúng hạn là gửi đến Sở Nội vụ không muộn hơn ngày nêu trong văn bản hướng dẫn báo cáo.
  + Bốn báo cáo CCHC định kỳ: số, ký hiệu, ngày phát hành trên phần mềm quản lý văn bản và điều hành.
Đủ nội dung theo hướng dẫn | 1 | deduction
  = Mỗi báo cáo định kỳ thiếu nội dung theo đề cương, thiếu phụ lục hoặc có số liệu không khớp giữa các biểu tính là một sai sót.
  + Toàn văn và phụ lục số liệu của các báo cáo CCHC đã gửi; văn bản yêu cầu bổ sung, chỉnh sửa (nếu có).
- Kiểm tra công tác CCHC | 2.5
Kế hoạch kiểm tra | 0.5 | yesNo
  = Có kế hoạch kiểm tra CCHC riêng hoặc lồng ghép trong kế hoạch kiểm tra chung, xác định rõ nội dung, đơn vị được kiểm tra và thời gian.
  + Kế hoạch kiểm tra CCHC năm hoặc kế hoạch kiểm tra chung có nội dung CCHC (số, ký hiệu, ngày ban hành).
Tỷ lệ đơn vị trực thuộc được kiểm tra | 1 | bands 0.3 0.2
  = Lấy số đơn vị trực thuộc đã được kiểm tra CCHC, có kết luận, chia cho tổng số đơn vị trực thuộc; nơi không có đơn vị trực thuộc thì tính theo phòng chuyên môn.
  + Kết luận hoặc biên bản kiểm tra từng đơn vị, kèm danh sách các đơn vị trực thuộc của cơ quan.
Xử lý vấn đề phát hiện qua kiểm tra | 1 | bands
  = Lấy số tồn tại đã khắc phục hoặc đã có văn bản xử lý chia cho tổng số tồn tại nêu trong kết luận; đã kiểm tra mà không phát hiện tồn tại thì tính 100%.
  + Kết luận kiểm tra, báo cáo khắc phục của đơn vị được kiểm tra và văn bản xử lý của cơ quan (nếu có).
- Tuyên truyền CCHC | 2
Kế hoạch tuyên truyền | 0.5 | yesNo
  = Có kế hoạch tuyên truyền CCHC riêng hoặc một mục trong Kế hoạch CCHC năm, nêu rõ nội dung, hình thức, đối tượng và thời gian thực hiện.
  + Kế hoạch tuyên truyền CCHC hoặc Kế hoạch CCHC năm, chỉ rõ mục tuyên truyền (số, ký hiệu, ngày ban hành).
Mức độ hoàn thành kế hoạch tuyên truyền | 1 | bands
  = Lấy số hoạt động tuyên truyền đã thực hiện đúng nội dung, hình thức chia cho tổng số hoạt động nêu trong kế hoạch tuyên truyền của năm.
  + Báo cáo kết quả tuyên truyền; tài liệu, hình ảnh hoặc đường dẫn của từng hoạt động đã thực hiện.
Tin, bài về CCHC trên trang thông tin điện tử | 0.5 | count
  = Một kết quả là một tin, bài về CCHC do cơ quan tự viết, đăng trong năm trên trang thông tin điện tử của cơ quan; không tính tin, bài dẫn lại từ nơi khác.
  + Danh mục tin, bài về CCHC đã đăng: tiêu đề, ngày đăng, đường dẫn đến từng tin, bài.
- Sáng kiến, giải pháp mới trong CCHC | 2.5 | count
  = Một kết quả là một sáng kiến hoặc giải pháp mới về CCHC, lần đầu áp dụng tại cơ quan, có hiệu quả rõ và được cấp có thẩm quyền công nhận.
  + Quyết định công nhận sáng kiến hoặc văn bản cho áp dụng giải pháp, kèm thuyết minh hiệu quả của từng kết quả.
# Xây dựng và tổ chức thực hiện văn bản QPPL | 8
- Tham mưu xây dựng VBQPPL | 2
Chương trình, kế hoạch | 0.5 | yesNo
  = Có văn bản đề xuất VBQPPL đưa vào chương trình xây dựng văn bản của tỉnh và có kế hoạch soạn thảo, phân công rõ người thực hiện, thời hạn.
  + Văn bản đề xuất chương trình xây dựng VBQPPL và kế hoạch soạn thảo của cơ quan (số, ký hiệu, ngày ban hành).
Tỷ lệ văn bản trình đúng tiến độ | 1 | rate
  = Lấy số dự thảo VBQPPL đã trình UBND tỉnh đúng hạn chia cho tổng số dự thảo phải trình trong năm theo chương trình và nhiệm vụ được giao bổ sung.
  + Biểu theo dõi từng dự thảo (thời hạn được giao, ngày trình) và tờ trình UBND tỉnh (số, ký hiệu, ngày ký).
Thực hiện đúng quy trình xây dựng | 0.5 | deduction
  = Mỗi bước bị bỏ qua hoặc làm sai trong quy trình của một dự thảo (lấy ý kiến, đánh giá tác động, thẩm định, tiếp thu, giải trình) tính là một sai sót.
  + Hồ sơ từng dự thảo: văn bản lấy ý kiến, bản tổng hợp, tiếp thu ý kiến, báo cáo thẩm định của Sở Tư pháp.
- Rà soát, hệ thống hóa VBQPPL | 2
Thực hiện rà soát, báo cáo đúng hạn | 0.5 | reports
  = Gồm báo cáo kết quả rà soát VBQPPL và danh mục văn bản hết hiệu lực thuộc lĩnh vực cơ quan quản lý; thời hạn theo văn bản yêu cầu của Sở Tư pháp.
  + Báo cáo kết quả rà soát và danh mục VBQPPL hết hiệu lực gửi Sở Tư pháp (số, ký hiệu, ngày gửi).
Xử lý kết quả rà soát | 1.5 | bands 0.9 0.7 0.5
  = Lấy số văn bản đã xử lý hoặc đã trình cấp có thẩm quyền xử lý chia cho tổng số văn bản phải sửa đổi, bổ sung, thay thế, bãi bỏ theo kết quả rà soát.
  + Danh mục văn bản phải xử lý sau rà soát, đối chiếu với văn bản đã ban hành hoặc tờ trình đề nghị xử lý.
- Theo dõi thi hành pháp luật | 2
Ban hành kế hoạch | 0.5 | yesNo
  = Kế hoạch theo dõi tình hình thi hành pháp luật thuộc lĩnh vực quản lý được ban hành đúng thời hạn, nêu rõ lĩnh vực trọng tâm và phân công thực hiện.
  + Kế hoạch theo dõi tình hình thi hành pháp luật năm của cơ quan (số, ký hiệu, ngày ban hành).
Xử lý kết quả theo dõi | 1 | bands 0.9 0.7 0.5
  = Lấy số vấn đề đã xử lý hoặc đã kiến nghị cấp có thẩm quyền xử lý chia cho tổng số vấn đề phát hiện qua theo dõi tình hình thi hành pháp luật trong năm.
  + Kết luận kiểm tra, kết quả khảo sát thi hành pháp luật và văn bản xử lý hoặc kiến nghị xử lý từng vấn đề.
Báo cáo đúng hạn | 0.5 | reports
  = Gồm báo cáo năm về theo dõi tình hình thi hành pháp luật và các báo cáo chuyên đề được yêu cầu; thời hạn theo văn bản yêu cầu báo cáo.
  + Các báo cáo theo dõi tình hình thi hành pháp luật gửi Sở Tư pháp (số, ký hiệu, ngày gửi từng báo cáo).
- Kiểm tra, xử lý văn bản theo thẩm quyền | 2 | bands
  = Lấy số văn bản sai sót do cơ quan ban hành hoặc tham mưu đã được xử lý chia cho tổng số văn bản bị kết luận sai sót qua kiểm tra; không có văn bản sai sót thì tính 100%.
  + Kết luận kiểm tra văn bản; văn bản đính chính, thay thế, bãi bỏ; báo cáo năm về kiểm tra, xử lý văn bản.
# Cải cách thủ tục hành chính | 14
- Rà soát, đánh giá TTHC | 2
Kế hoạch rà soát | 0.5 | yesNo
  = Kế hoạch rà soát, đánh giá TTHC của cơ quan được ban hành trong thời hạn UBND tỉnh giao, nêu rõ TTHC phải rà soát, thời hạn và đơn vị thực hiện.
  + Kế hoạch rà soát, đánh giá TTHC năm kèm danh mục TTHC phải rà soát (số, ký hiệu, ngày ban hành).
Mức độ hoàn thành kế hoạch rà soát | 1 | bands
  = Lấy số TTHC đã rà soát xong, có biểu mẫu đánh giá và kết quả tổng hợp, chia cho tổng số TTHC phải rà soát theo kế hoạch năm.
  + Báo cáo kết quả rà soát TTHC kèm biểu mẫu rà soát từng TTHC đã gửi Văn phòng UBND tỉnh.
Xử lý vấn đề phát hiện qua rà soát | 0.5 | bands
  = Lấy số vấn đề đã xử lý hoặc đã có phương án đơn giản hóa trình cấp có thẩm quyền chia cho tổng số vấn đề phát hiện qua rà soát; không phát hiện thì tính 100%.
  + Danh mục vấn đề phát hiện qua rà soát TTHC và tờ trình, quyết định thông qua phương án đơn giản hóa.
- Công bố, công khai TTHC | 3
Tham mưu công bố đầy đủ, đúng hạn | 1 | deduction
  = Mỗi TTHC mới, sửa đổi hoặc bãi bỏ thuộc lĩnh vực quản lý mà không trình Chủ tịch UBND tỉnh công bố, hoặc trình quá hạn, tính là một sai sót.
  + Tờ trình và quyết định công bố danh mục TTHC, đối chiếu với ngày văn bản quy định TTHC được ban hành.
Cập nhật cơ sở dữ liệu TTHC | 1 | deduction
  = Mỗi TTHC đã công bố mà chưa nhập, nhập chậm hoặc nhập sai nội dung trên Cơ sở dữ liệu quốc gia về TTHC tính là một sai sót.
  + Danh sách TTHC trích xuất từ Cơ sở dữ liệu quốc gia về TTHC, có ngày cập nhật, đối chiếu quyết định công bố.
Công khai tại nơi tiếp nhận và trang TTĐT | 1 | rate
  = Lấy số TTHC công khai đầy đủ, đúng nội dung ở cả nơi tiếp nhận hồ sơ và trang thông tin điện tử chia cho tổng số TTHC đang có hiệu lực của cơ quan.
  + Danh mục TTHC có hiệu lực; ảnh chụp nơi niêm yết hoặc thiết bị tra cứu; đường dẫn trang công khai TTHC.
- Cơ chế một cửa, một cửa liên thông | 3
Tỷ lệ TTHC giải quyết qua một cửa | 1.5 | rate
  = Lấy số TTHC được tiếp nhận và trả kết quả tại bộ phận một cửa chia cho tổng số TTHC của cơ quan phải thực hiện theo cơ chế một cửa.
  + Quyết định danh mục TTHC tiếp nhận tại bộ phận một cửa, đối chiếu danh mục TTHC đã công bố.
TTHC liên thông | 0.5 | count
  = Một kết quả là một TTHC do cơ quan chủ trì giải quyết theo cơ chế một cửa liên thông, quy trình đã được phê duyệt và có hồ sơ trong năm.
  + Quyết định phê duyệt quy trình liên thông và số hồ sơ tiếp nhận trong năm của từng TTHC liên thông.
Quy chế, bố trí bộ phận một cửa | 1 | levels
  = Bốn điều kiện theo quy định: quy chế, diện tích, trang thiết bị, công chức tiếp nhận. Tốt: đủ bốn điều kiện; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Quy chế hoạt động, quyết định cử công chức của bộ phận một cửa; ảnh chụp nơi làm việc, trang thiết bị.
- Kết quả giải quyết hồ sơ TTHC | 4
Tỷ lệ hồ sơ giải quyết đúng hạn | 3 | rate
  = Lấy số hồ sơ giải quyết trước hạn, đúng hạn chia cho tổng số hồ sơ đã giải quyết trong năm cộng với hồ sơ chưa giải quyết nhưng đã quá hạn.
  + Biểu số hồ sơ tiếp nhận, giải quyết đúng hạn, quá hạn, trích xuất từ Hệ thống thông tin giải quyết TTHC.
Xin lỗi bằng văn bản khi trễ hạn | 1 | yesNo
  = Mọi hồ sơ trễ hạn đều có văn bản xin lỗi nêu rõ lý do và hẹn lại ngày trả kết quả; không có hồ sơ trễ hạn thì coi như đáp ứng.
  + Danh sách hồ sơ trễ hạn trong năm và văn bản xin lỗi của từng hồ sơ (số, ký hiệu, ngày gửi).
- Phản ánh, kiến nghị về quy định hành chính | 2
Công khai nơi tiếp nhận | 0.5 | yesNo
  = Địa chỉ, số điện thoại, thư điện tử tiếp nhận phản ánh, kiến nghị được niêm yết tại nơi tiếp nhận hồ sơ và đăng trên trang thông tin điện tử.
  + Ảnh chụp nơi niêm yết và đường dẫn trang đăng địa chỉ tiếp nhận phản ánh, kiến nghị.
Tỷ lệ phản ánh, kiến nghị được xử lý | 1.5 | rate
  = Lấy số phản ánh, kiến nghị đã xử lý và trả lời người gửi chia cho tổng số phản ánh, kiến nghị thuộc thẩm quyền đã tiếp nhận; không phát sinh thì tính 100%.
  + Sổ hoặc biểu theo dõi phản ánh, kiến nghị và các văn bản trả lời (số, ký hiệu, ngày ban hành).
# Cải cách tổ chức bộ máy hành chính | 6
- Chức năng, nhiệm vụ, cơ cấu tổ chức | 2
Tham mưu quy định chức năng, nhiệm vụ | 1 | yesNo
  = Đã tham mưu UBND tỉnh quy định chức năng, nhiệm vụ, cơ cấu tổ chức của cơ quan theo hướng dẫn của bộ quản lý ngành; hướng dẫn thay đổi thì đã trình sửa đổi.
  + Tờ trình của cơ quan và quyết định của UBND tỉnh quy định chức năng, nhiệm vụ, cơ cấu tổ chức.
Sắp xếp, kiện toàn theo quy định | 1 | levels
  = Ba nội dung: số phòng, đơn vị; số lượng cấp phó; phân định nhiệm vụ. Tốt: đúng quy định cả ba; khá: đúng hai; đạt yêu cầu: đúng một, đã có phương án sắp xếp tiếp.
  + Đề án, quyết định sắp xếp, kiện toàn; danh sách phòng, đơn vị trực thuộc và số lượng cấp phó ở mỗi phòng, đơn vị.
- Quản lý, sử dụng biên chế | 2
Không vượt biên chế được giao | 1 | yesNo
  = Đến hết năm, số công chức và số người làm việc có mặt ở cơ quan, đơn vị trực thuộc không vượt số biên chế được cấp có thẩm quyền giao.
  + Quyết định giao biên chế và biểu số công chức, số người làm việc có mặt đến ngày cuối năm.
Tỷ lệ tinh giản biên chế | 1 | bands 0.02 0.01
  = Lấy số biên chế đã tinh giản trong năm chia cho số biên chế được giao của năm lấy làm mốc trong lộ trình tinh giản biên chế của tỉnh.
  + Quyết định phê duyệt danh sách tinh giản biên chế trong năm và quyết định giao biên chế của năm lấy làm mốc.
- Phân cấp quản lý | 2
Thực hiện quy định phân cấp | 1 | yesNo
  = Thực hiện đầy đủ, đúng thẩm quyền các nhiệm vụ được phân cấp trong ngành, lĩnh vực; trong năm không bị kết luận làm sai quy định về phân cấp.
  + Văn bản quy định phân cấp trong ngành, lĩnh vực và báo cáo tình hình thực hiện nhiệm vụ được phân cấp.
Kiểm tra nhiệm vụ đã phân cấp | 1 | bands 1 0.7
  = Lấy số nhiệm vụ đã phân cấp cho cấp huyện, đơn vị trực thuộc được kiểm tra trong năm chia cho tổng số nhiệm vụ phải kiểm tra theo kế hoạch.
  + Kế hoạch và kết luận kiểm tra việc thực hiện nhiệm vụ đã phân cấp, kèm danh mục nhiệm vụ phân cấp.
# Xây dựng, nâng cao chất lượng đội ngũ CCVC | 9
- Vị trí việc làm | 2.5
Tỷ lệ công chức bố trí đúng vị trí việc làm | 1.5 | rate
  = Lấy số công chức được bố trí đúng vị trí việc làm và ngạch theo đề án được phê duyệt chia cho tổng số công chức có mặt của cơ quan.
  + Quyết định phê duyệt vị trí việc làm và danh sách công chức theo vị trí, ngạch, trình độ chuyên môn.
Tỷ lệ đơn vị sự nghiệp bố trí đúng vị trí việc làm | 1 | rate
  = Lấy số đơn vị sự nghiệp bố trí toàn bộ viên chức đúng vị trí việc làm đã phê duyệt chia cho tổng số đơn vị sự nghiệp trực thuộc.
  + Quyết định phê duyệt vị trí việc làm của từng đơn vị sự nghiệp và danh sách viên chức theo vị trí.
- Tuyển dụng, bổ nhiệm | 2
Tuyển dụng đúng quy định | 1 | yesNo
  = Các đợt tuyển dụng trong năm đúng kế hoạch được duyệt, đúng điều kiện, trình tự, không bị kết luận sai phạm; không tuyển dụng thì coi như đáp ứng.
  + Kế hoạch tuyển dụng, thông báo, quyết định công nhận kết quả; kết luận thanh tra, kiểm tra (nếu có).
Bổ nhiệm đúng tiêu chuẩn, quy trình | 1 | deduction
  = Mỗi trường hợp bổ nhiệm, bổ nhiệm lại trong năm thiếu tiêu chuẩn, sai quy trình hoặc làm vượt số lượng cấp phó tính là một sai sót.
  + Danh sách người được bổ nhiệm, bổ nhiệm lại kèm quyết định và hồ sơ quy trình; kết luận kiểm tra (nếu có).
- Đánh giá và kỷ luật, kỷ cương | 2.5
Đánh giá, phân loại đúng trình tự, thời hạn | 1 | yesNo
  = Đánh giá, phân loại toàn bộ công chức, viên chức theo đúng trình tự và báo cáo kết quả về Sở Nội vụ trong thời hạn quy định.
  + Biên bản họp đánh giá, thông báo kết quả phân loại và báo cáo gửi Sở Nội vụ (số, ký hiệu, ngày gửi).
Chấp hành kỷ luật, kỷ cương | 1.5 | deduction
  = Mỗi trường hợp công chức, viên chức bị kỷ luật hoặc bị kết luận vi phạm giờ làm việc, quy tắc ứng xử, đạo đức công vụ tính là một sai sót.
  + Báo cáo chấp hành kỷ luật, kỷ cương hành chính; quyết định kỷ luật, kết luận kiểm tra công vụ (nếu có).
- Đào tạo, bồi dưỡng | 2
Kế hoạch đào tạo, bồi dưỡng | 0.5 | yesNo
  = Có kế hoạch đào tạo, bồi dưỡng công chức, viên chức của năm, nêu rõ nội dung, đối tượng, số lượng, thời gian và kinh phí.
  + Kế hoạch đào tạo, bồi dưỡng công chức, viên chức năm của cơ quan (số, ký hiệu, ngày ban hành).
Mức độ hoàn thành kế hoạch | 1.5 | bands
  = Lấy số lượt công chức, viên chức đã hoàn thành khóa đào tạo, bồi dưỡng chia cho tổng số lượt phải cử đi theo kế hoạch của năm.
  + Quyết định cử đi học, danh sách chứng chỉ, chứng nhận đã cấp, đối chiếu với kế hoạch đào tạo, bồi dưỡng.
# Cải cách tài chính công | 7
- Tự chủ, tự chịu trách nhiệm tại cơ quan | 3
Quy chế chi tiêu nội bộ | 1 | yesNo
  = Quy chế chi tiêu nội bộ được ban hành hoặc sửa đổi kịp thời, thảo luận công khai trong cơ quan và gửi Kho bạc Nhà nước, cơ quan tài chính theo quy định.
  + Quy chế chi tiêu nội bộ đang áp dụng, biên bản hội nghị góp ý và văn bản gửi Sở Tài chính, Kho bạc Nhà nước.
Tỷ lệ giải ngân kinh phí được giao | 2 | bands 0.95 0.9 0.8
  = Lấy số kinh phí đã giải ngân trong năm ngân sách chia cho tổng kinh phí được giao, gồm cả phần giao bổ sung, trừ phần bị cắt giảm, thu hồi.
  + Bảng đối chiếu dự toán và tình hình sử dụng kinh phí năm, có xác nhận của Kho bạc Nhà nước.
- Tự chủ tại đơn vị sự nghiệp trực thuộc | 2.5
Tỷ lệ đơn vị thực hiện tự chủ | 1 | rate none
  = Lấy số đơn vị sự nghiệp đã được giao quyền tự chủ tài chính và đang thực hiện chia cho tổng số đơn vị sự nghiệp trực thuộc.
  + Quyết định giao quyền tự chủ tài chính của từng đơn vị và danh sách đơn vị sự nghiệp trực thuộc.
Thực hiện đúng quy định về sử dụng kinh phí | 0.75 | deduction
  = Mỗi đơn vị sự nghiệp bị cơ quan tài chính, thanh tra hoặc kiểm toán kết luận sử dụng kinh phí sai quy định trong năm tính là một sai sót.
  + Thông báo thẩm tra quyết toán của từng đơn vị sự nghiệp; kết luận thanh tra, kiểm toán (nếu có).
Phân phối kết quả tài chính đúng quy định | 0.75 | deduction
  = Mỗi đơn vị sự nghiệp trích lập quỹ hoặc chi thu nhập tăng thêm trái quy định, trái quy chế chi tiêu nội bộ tính là một sai sót.
  + Báo cáo phân phối kết quả tài chính, trích lập các quỹ và quy chế chi tiêu nội bộ của từng đơn vị.
- Quản lý, sử dụng tài sản công | 1.5 | deduction
  = Mỗi vi phạm được kết luận trong mua sắm, sử dụng, thanh lý tài sản công, mỗi lần kê khai, báo cáo tài sản thiếu hoặc chậm tính là một sai sót.
  + Quy chế quản lý, sử dụng tài sản công; báo cáo kê khai tài sản; kết luận thanh tra, kiểm tra (nếu có).
# Hiện đại hóa hành chính | 14
- Ứng dụng công nghệ thông tin | 5
Kế hoạch ứng dụng CNTT và mức độ hoàn thành | 1 | bands
  = Lấy số nhiệm vụ đã hoàn thành chia cho tổng số nhiệm vụ trong kế hoạch ứng dụng CNTT năm; không ban hành kế hoạch thì tính 0%.
  + Kế hoạch ứng dụng CNTT năm và báo cáo kết quả từng nhiệm vụ (số, ký hiệu, ngày ban hành).
Tỷ lệ văn bản điện tử | 2 | rate
  = Lấy số văn bản đi được ký số và gửi hoàn toàn dưới dạng điện tử chia cho tổng số văn bản đi trong năm, không tính văn bản mật.
  + Biểu số văn bản đi và số văn bản điện tử có ký số, trích xuất từ phần mềm quản lý văn bản và điều hành.
Trang thông tin điện tử | 2 | levels
  = Bốn yêu cầu: đủ chuyên mục bắt buộc, cập nhật kịp thời, có hỏi đáp, bảo đảm an toàn. Tốt: đạt cả bốn; khá: đạt ba; đạt yêu cầu: đạt hai.
  + Địa chỉ trang thông tin điện tử, ảnh chụp các chuyên mục bắt buộc và ngày cập nhật gần nhất.
- Dịch vụ công trực tuyến | 5
Tỷ lệ TTHC mức độ 3, 4 có phát sinh hồ sơ | 1.5 | rate none
  = Lấy số TTHC mức độ 3, 4 có hồ sơ nộp trực tuyến trong năm chia cho tổng số TTHC của cơ quan đang được cung cấp ở hai mức độ này.
  + Danh mục TTHC mức độ 3, 4 và số hồ sơ trực tuyến từng TTHC, trích xuất từ Cổng dịch vụ công của tỉnh.
Tỷ lệ hồ sơ mức độ 3 | 1.5 | rate none
  = Với các TTHC mức độ 3 có phát sinh hồ sơ: lấy số hồ sơ nộp trực tuyến chia cho tổng số hồ sơ tiếp nhận, cả trực tuyến và trực tiếp, trong năm.
  + Biểu hồ sơ trực tuyến, trực tiếp của các TTHC mức độ 3, trích xuất từ Hệ thống thông tin giải quyết TTHC.
Tỷ lệ hồ sơ mức độ 4 | 1 | rate none
  = Với các TTHC mức độ 4 có phát sinh hồ sơ: lấy số hồ sơ nộp trực tuyến chia cho tổng số hồ sơ tiếp nhận, cả trực tuyến và trực tiếp, trong năm.
  + Biểu hồ sơ trực tuyến, trực tiếp của các TTHC mức độ 4, trích xuất từ Hệ thống thông tin giải quyết TTHC.
Cập nhật hồ sơ trên một cửa điện tử | 1 | bands
  = Lấy số hồ sơ được cập nhật đủ các bước tiếp nhận, xử lý, trả kết quả trên phần mềm một cửa điện tử chia cho tổng số hồ sơ tiếp nhận trong năm.
  + Biểu hồ sơ trích xuất từ phần mềm một cửa điện tử, đối chiếu sổ theo dõi hồ sơ của bộ phận một cửa.
- Dịch vụ bưu chính công ích | 2
Tỷ lệ TTHC có phát sinh hồ sơ qua bưu chính | 1 | bands 0.3 0.2 0.1
  = Lấy số TTHC có hồ sơ nhận hoặc trả kết quả qua bưu chính công ích chia cho tổng số TTHC đã công bố thực hiện qua dịch vụ này.
  + Quyết định công bố danh mục TTHC thực hiện qua bưu chính công ích và số hồ sơ phát sinh của từng TTHC.
Tỷ lệ hồ sơ nhận, trả qua bưu chính | 1 | bands 0.1 0.05
  = Lấy số hồ sơ nhận hoặc trả kết quả qua bưu chính công ích chia cho tổng số hồ sơ tiếp nhận của các TTHC đã công bố thực hiện qua dịch vụ này.
  + Biểu hồ sơ nhận, trả qua bưu chính công ích trong năm, có xác nhận của bưu điện phục vụ cơ quan.
- Hệ thống quản lý chất lượng ISO 9001 | 2 | levels
  = Bốn việc: công bố hệ thống, cập nhật quy trình theo TTHC, đánh giá nội bộ, lãnh đạo xem xét. Tốt: đủ bốn việc; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Quyết định công bố hệ thống quản lý chất lượng, báo cáo đánh giá nội bộ, biên bản họp xem xét của lãnh đạo.
# Tác động của CCHC (điều tra xã hội học) | 30
- Đánh giá của cán bộ, công chức, lãnh đạo quản lý | 20
Đại biểu HĐND, lãnh đạo Mặt trận tỉnh | 5 | survey
  = Hỏi đại biểu HĐND tỉnh, lãnh đạo Ủy ban Mặt trận Tổ quốc tỉnh về chất lượng tham mưu, việc trả lời kiến nghị cử tri và chuyển biến trong CCHC của cơ quan.
  + Phiếu hỏi đại biểu HĐND, lãnh đạo Mặt trận tỉnh do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo các sở, ban, ngành khác | 7.5 | survey
  = Hỏi lãnh đạo các sở, ban, ngành khác về sự phối hợp, thời hạn trả lời văn bản, chất lượng ý kiến tham gia và tinh thần trách nhiệm của cơ quan.
  + Phiếu hỏi lãnh đạo các sở, ban, ngành khác do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo UBND huyện, thành phố | 7.5 | survey
  = Hỏi lãnh đạo UBND huyện, thành phố về việc hướng dẫn nghiệp vụ, giải quyết kiến nghị, thời hạn trả lời và chất lượng văn bản cơ quan gửi cấp huyện.
  + Phiếu hỏi lãnh đạo UBND huyện, thành phố do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
- Hài lòng của người dân, tổ chức về TTHC | 10 | survey
  = Hỏi người dân, tổ chức đã nhận kết quả TTHC trong năm về nơi tiếp nhận, thủ tục, thái độ của công chức, kết quả và thời hạn giải quyết.
  + Phiếu hỏi người dân, tổ chức do cơ quan thường trực phát, thu và tổng hợp. Đơn vị không phải nộp tài liệu.
`;
