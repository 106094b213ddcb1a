/**
 * Proposed criteria of districts (huyện, thành phố): 8 areas, 37 criteria, 69 subcriteria, 100 points.
 * Data only, in the form that proposed-row.ts reads: "# area", "- criterion", else a subcriterion; points; method; below what
 * is scored "= what counts" and "+ evidence". Points are never typed in these texts: they are computed from the row.
 */
export const DISTRICTS = `
# Công tác chỉ đạo, điều hành CCHC | 12
- Kế hoạch CCHC năm | 2.5
Ban hành đúng thời hạn | 0.5 | yesNo
  = Kế hoạch CCHC năm của UBND huyện được ban hành trong thời hạn UBND tỉnh giao; ban hành chậm coi như không đáp ứng.
  + Quyết định ban hành hoặc Kế hoạch CCHC năm của UBND huyện (số, ký hiệu, ngày ban hành).
Đủ nội dung | 0.5 | levels
  = Tốt: đủ các lĩnh vực CCHC, giao rõ kết quả, thời hạn cho từng phòng, UBND cấp xã. Đạt yêu cầu: đủ lĩnh vực nhưng còn nhiệm vụ chưa rõ kết quả, thời hạn hoặc trách nhiệm.
  + Kế hoạch CCHC năm kèm phụ lục giao việc cho phòng chuyên môn, UBND cấp xã: kết quả, thời hạn từng nhiệm vụ.
Mức độ hoàn thành | 1.5 | bands
  = Lấy số nhiệm vụ đã hoàn thành, có sản phẩm trong năm chia cho tổng số nhiệm vụ trong Kế hoạch CCHC năm của UBND huyện, kể cả nhiệm vụ bổ sung.
  + Báo cáo CCHC năm kèm phụ lục đối chiếu từng nhiệm vụ trong kế hoạch với sản phẩm (số, ký hiệu, ngày văn bản).
- Báo cáo CCHC định kỳ | 2
Đủ số lượng, đúng hạn | 1 | reports
  = Gồm báo cáo CCHC quý I, 6 tháng, quý III và báo cáo năm của UBND huyện; đúng hạn là gửi đến Sở Nội vụ không muộn hơn ngày nêu trong văn bản hướng dẫn báo cáo.
  + Bốn báo cáo CCHC định kỳ của UBND huyện: số, ký hiệu, ngày phát hành trên phần mềm quản lý văn bản.
Đủ nội dung | 1 | deduction
  = Mỗi báo cáo định kỳ thiếu nội dung theo đề cương, chưa tổng hợp số liệu cấp xã hoặc có số liệu không khớp giữa các biểu tính là một sai sót.
  + Toàn văn và phụ lục số liệu cấp huyện, cấp xã của các báo cáo; văn bản yêu cầu chỉnh sửa (nếu có).
- Kiểm tra CCHC | 2
Kế hoạch | 0.5 | yesNo
  = Có kế hoạch kiểm tra CCHC đối với phòng chuyên môn và UBND cấp xã, xác định rõ nội dung, đối tượng và thời gian kiểm tra.
  + Kế hoạch kiểm tra CCHC năm của UBND huyện (số, ký hiệu, ngày ban hành).
Tỷ lệ phòng, xã được kiểm tra (từ 30%) | 1 | bands 0.3 0.2
  = Lấy số phòng chuyên môn, UBND cấp xã đã được kiểm tra CCHC, có kết luận trong năm, chia cho tổng số phòng chuyên môn, UBND cấp xã.
  + Kết luận hoặc biên bản kiểm tra từng phòng, từng xã, kèm danh sách phòng chuyên môn, UBND cấp xã của huyện.
Xử lý vấn đề phát hiện | 0.5 | bands
  = Lấy số tồn tại đã khắc phục hoặc đã có văn bản xử lý chia cho tổng số tồn tại nêu trong kết luận; đã kiểm tra mà không phát hiện tồn tại thì tính 100%.
  + Kết luận kiểm tra, báo cáo khắc phục của phòng, UBND cấp xã và văn bản xử lý của UBND huyện (nếu có).
- Tuyên truyền CCHC | 1.5
Kế hoạch | 0.5 | yesNo
  = Có kế hoạch tuyên truyền CCHC riêng hoặc một mục trong Kế hoạch CCHC năm, nêu rõ nội dung, hình thức, thời gian và việc của cấp xã.
  + Kế hoạch tuyên truyền CCHC hoặc Kế hoạch CCHC năm, chỉ rõ mục tuyên truyền (số, ký hiệu, ngày ban hành).
Mức độ hoàn thành | 1 | bands
  = Lấy số hoạt động đã thực hiện (phát thanh, truyền hình, hội nghị, pa nô, tin, bài, cuộc thi) chia cho tổng số hoạt động trong kế hoạch tuyên truyền.
  + Báo cáo kết quả tuyên truyền; lịch phát sóng, hình ảnh, tài liệu hoặc đường dẫn của từng hoạt động.
- Chỉ số CCHC cấp xã | 2
Ban hành bộ tiêu chí | 1 | yesNo
  = UBND huyện ban hành bộ tiêu chí hoặc quy định chấm Chỉ số CCHC của UBND cấp xã, phù hợp hướng dẫn của tỉnh và còn áp dụng trong năm đánh giá.
  + Quyết định ban hành bộ tiêu chí, quy định chấm Chỉ số CCHC cấp xã (số, ký hiệu, ngày ban hành).
Đánh giá, công bố kết quả cấp xã | 1 | yesNo
  = Đã thẩm định, xếp hạng và công bố Chỉ số CCHC của tất cả UBND cấp xã trong thời hạn quy định; còn xã chưa được xếp hạng coi như không đáp ứng.
  + Quyết định công bố kết quả Chỉ số CCHC cấp xã kèm bảng xếp hạng; biên bản hoặc báo cáo thẩm định.
- Sáng kiến trong CCHC | 2 | count
  = Một kết quả là một sáng kiến hoặc mô hình mới về CCHC của cấp huyện, cấp xã, lần đầu áp dụng, có hiệu quả rõ và được cấp có thẩm quyền công nhận.
  + Quyết định công nhận sáng kiến hoặc văn bản cho áp dụng mô hình, kèm thuyết minh hiệu quả từng kết quả.
# Xây dựng và tổ chức thực hiện văn bản QPPL | 7
- Ban hành VBQPPL | 2
Đúng thẩm quyền, trình tự | 1 | deduction
  = Mỗi VBQPPL của HĐND, UBND huyện ban hành trong năm sai thẩm quyền, trái pháp luật hoặc bỏ qua bước lấy ý kiến, thẩm định tính là một sai sót.
  + Danh mục VBQPPL ban hành trong năm kèm hồ sơ xây dựng từng văn bản; kết luận kiểm tra của Sở Tư pháp (nếu có).
Công bố, công khai | 1 | yesNo
  = Mọi VBQPPL ban hành trong năm được niêm yết, đăng trên trang thông tin điện tử của huyện đúng thời hạn; không ban hành thì coi như đáp ứng.
  + Biên bản niêm yết và đường dẫn trang đăng từng VBQPPL, ghi rõ ngày ký và ngày đăng.
- Rà soát, hệ thống hóa | 2
Kế hoạch | 0.5 | yesNo
  = Có kế hoạch rà soát, hệ thống hóa VBQPPL của HĐND, UBND huyện, nêu rõ phạm vi rà soát, phòng chủ trì, việc của UBND cấp xã và thời hạn.
  + Kế hoạch rà soát, hệ thống hóa VBQPPL năm của UBND huyện (số, ký hiệu, ngày ban hành).
Xử lý kết quả | 1 | bands 0.9 0.7 0.5
  = Lấy số văn bản đã xử lý hoặc đã trình cấp có thẩm quyền xử lý chia cho tổng số văn bản phải sửa đổi, bổ sung, thay thế, bãi bỏ theo kết quả rà soát.
  + Danh mục văn bản phải xử lý sau rà soát, đối chiếu với văn bản đã ban hành hoặc tờ trình đề nghị xử lý.
Báo cáo | 0.5 | reports
  = Gồm báo cáo kết quả rà soát và báo cáo danh mục văn bản hết hiệu lực của HĐND, UBND huyện; thời hạn theo quy định và yêu cầu của Sở Tư pháp.
  + Báo cáo kết quả rà soát, báo cáo danh mục văn bản hết hiệu lực gửi Sở Tư pháp (số, ký hiệu, ngày gửi).
- Theo dõi thi hành pháp luật | 1.5
Kế hoạch | 0.5 | yesNo
  = Kế hoạch theo dõi tình hình thi hành pháp luật của UBND huyện được ban hành đúng thời hạn, nêu rõ lĩnh vực trọng tâm, việc của phòng và UBND cấp xã.
  + Kế hoạch theo dõi tình hình thi hành pháp luật năm của UBND huyện (số, ký hiệu, ngày ban hành).
Xử lý kết quả | 0.5 | bands 0.9 0.7
  = Lấy số vấn đề đã xử lý hoặc đã kiến nghị cấp có thẩm quyền xử lý chia cho tổng số vấn đề phát hiện qua theo dõi tình hình thi hành pháp luật trong năm.
  + Kết luận kiểm tra, kết quả khảo sát tại các xã và văn bản xử lý hoặc kiến nghị xử lý từng vấn đề.
Báo cáo | 0.5 | reports
  = Gồm báo cáo năm của UBND huyện về theo dõi tình hình thi hành pháp luật và các báo cáo chuyên đề được yêu cầu; thời hạn theo văn bản yêu cầu báo cáo.
  + Các báo cáo theo dõi tình hình thi hành pháp luật gửi Sở Tư pháp (số, ký hiệu, ngày gửi từng báo cáo).
- Kiểm tra văn bản cấp xã | 1.5 | bands
  = Lấy số văn bản do HĐND, UBND cấp xã ban hành đã được kiểm tra và xử lý xong sai sót (nếu có) chia cho tổng số văn bản cấp xã phải kiểm tra trong năm.
  + Danh mục văn bản cấp xã gửi kiểm tra, thông báo kết quả kiểm tra và văn bản xử lý sai sót của cấp xã.
# Cải cách thủ tục hành chính | 15
- Rà soát TTHC | 2
Kế hoạch | 0.5 | yesNo
  = Kế hoạch rà soát, đánh giá TTHC của UBND huyện được ban hành trong thời hạn UBND tỉnh giao, nêu rõ TTHC phải rà soát, phòng, xã thực hiện và thời hạn.
  + Kế hoạch rà soát, đánh giá TTHC năm kèm danh mục TTHC phải rà soát (số, ký hiệu, ngày ban hành).
Mức độ hoàn thành | 1 | bands
  = Lấy số TTHC cấp huyện, cấp xã đã rà soát xong, có biểu mẫu đánh giá, chia cho tổng số TTHC phải rà soát theo kế hoạch năm.
  + Báo cáo kết quả rà soát TTHC kèm biểu mẫu rà soát từng TTHC đã gửi Văn phòng UBND tỉnh.
Xử lý vấn đề phát hiện | 0.5 | bands
  = Lấy số vấn đề đã xử lý hoặc đã kiến nghị cấp có thẩm quyền đơn giản hóa chia cho tổng số vấn đề phát hiện qua rà soát; không phát hiện thì tính 100%.
  + Danh mục vấn đề phát hiện qua rà soát TTHC và văn bản kiến nghị, phương án đơn giản hóa gửi cấp tỉnh.
- Công khai TTHC | 2.5
Tại bộ phận một cửa huyện | 0.5 | rate
  = Lấy số TTHC cấp huyện được niêm yết đầy đủ, đúng nội dung tại bộ phận một cửa của huyện chia cho tổng số TTHC cấp huyện đang có hiệu lực.
  + Danh mục TTHC cấp huyện có hiệu lực và ảnh chụp bảng niêm yết hoặc màn hình tra cứu tại bộ phận một cửa.
Tại cấp xã | 1 | rate
  = Lấy số UBND cấp xã niêm yết đầy đủ, đúng nội dung toàn bộ TTHC cấp xã tại bộ phận một cửa chia cho tổng số UBND cấp xã của huyện.
  + Kết quả kiểm tra niêm yết tại từng xã hoặc ảnh chụp nơi niêm yết do UBND cấp xã gửi.
Trên trang thông tin điện tử | 1 | rate
  = Lấy số TTHC cấp huyện, cấp xã được đăng đầy đủ trên trang thông tin điện tử của huyện chia cho tổng số TTHC của hai cấp đang có hiệu lực.
  + Đường dẫn chuyên mục TTHC trên trang thông tin điện tử của huyện và quyết định công bố danh mục TTHC.
- Một cửa cấp huyện | 2.5
Tỷ lệ TTHC qua một cửa | 1 | rate
  = Lấy số TTHC được tiếp nhận và trả kết quả tại bộ phận một cửa của huyện chia cho tổng số TTHC cấp huyện phải thực hiện theo cơ chế một cửa.
  + Quyết định danh mục TTHC tiếp nhận tại bộ phận một cửa của huyện, đối chiếu danh mục TTHC đã công bố.
TTHC liên thông | 0.5 | count
  = Một kết quả là một TTHC giải quyết liên thông giữa xã với huyện hoặc giữa các cơ quan cấp huyện, quy trình đã được phê duyệt và có hồ sơ trong năm.
  + Quyết định phê duyệt quy trình liên thông và số hồ sơ tiếp nhận trong năm của từng TTHC liên thông.
Một cửa hiện đại | 1 | levels
  = Bốn điều kiện: đủ diện tích, thiết bị điện tử, phần mềm quản lý hồ sơ, công chức chuyên trách. Tốt: đủ bốn điều kiện; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Quyết định thành lập, quy chế bộ phận một cửa hiện đại; danh mục thiết bị, phần mềm, công chức; ảnh chụp.
- Một cửa cấp xã | 2 | rate
  = Lấy số UBND cấp xã có bộ phận một cửa bố trí đúng quy định và tiếp nhận toàn bộ TTHC cấp xã tại đó chia cho tổng số UBND cấp xã của huyện.
  + Biểu tổng hợp bộ phận một cửa từng xã: quyết định thành lập, quy chế, công chức, trang thiết bị, số TTHC.
- Kết quả giải quyết hồ sơ | 4.5
Tỷ lệ đúng hạn cấp huyện | 2.5 | rate
  = Lấy số hồ sơ cấp huyện giải quyết trước hạn, đúng hạn chia cho tổng số hồ sơ đã giải quyết trong năm cộng với hồ sơ chưa giải quyết nhưng đã quá hạn.
  + Biểu số hồ sơ cấp huyện giải quyết đúng hạn, quá hạn, trích xuất từ Hệ thống thông tin giải quyết TTHC.
Tỷ lệ đúng hạn cấp xã | 2 | rate
  = Lấy số hồ sơ của mọi UBND cấp xã giải quyết trước hạn, đúng hạn chia cho tổng số hồ sơ cấp xã đã giải quyết cộng với hồ sơ chưa giải quyết đã quá hạn.
  + Biểu tổng hợp hồ sơ từng xã: tiếp nhận, đúng hạn, quá hạn, trích xuất từ phần mềm hoặc sổ theo dõi hồ sơ.
- Phản ánh, kiến nghị | 1.5
Công khai nơi tiếp nhận | 0.5 | yesNo
  = Địa chỉ, số điện thoại, thư điện tử tiếp nhận phản ánh, kiến nghị được niêm yết tại bộ phận một cửa của huyện, các xã và đăng trên trang thông tin điện tử.
  + Ảnh chụp nơi niêm yết ở huyện và các xã, đường dẫn trang đăng địa chỉ tiếp nhận phản ánh, kiến nghị.
Tỷ lệ xử lý | 1 | rate
  = Lấy số phản ánh, kiến nghị cấp huyện, cấp xã đã xử lý và trả lời chia cho tổng số thuộc thẩm quyền đã tiếp nhận; không phát sinh thì tính 100%.
  + Sổ hoặc biểu theo dõi phản ánh, kiến nghị của hai cấp và các văn bản trả lời (số, ký hiệu, ngày ban hành).
# Cải cách tổ chức bộ máy hành chính | 7
- Tổ chức phòng chuyên môn | 2
Quy định chức năng, nhiệm vụ | 1 | yesNo
  = UBND huyện đã quy định chức năng, nhiệm vụ của tất cả phòng chuyên môn theo hướng dẫn hiện hành; còn phòng chưa được quy định coi như không đáp ứng.
  + Quyết định quy định chức năng, nhiệm vụ của từng phòng chuyên môn (số, ký hiệu, ngày ban hành).
Kiện toàn | 1 | levels
  = Ba nội dung: số phòng chuyên môn; số lượng cấp phó; phân định nhiệm vụ. Tốt: đúng quy định cả ba; khá: đúng hai; đạt yêu cầu: đúng một, đã có phương án sắp xếp tiếp.
  + Đề án, quyết định sắp xếp, kiện toàn; danh sách phòng chuyên môn và số lượng cấp phó của từng phòng.
- Quản lý biên chế | 2
Công chức không vượt | 0.5 | yesNo
  = Đến hết năm, số công chức có mặt tại các phòng chuyên môn, văn phòng HĐND và UBND huyện không vượt số biên chế công chức được UBND tỉnh giao.
  + Quyết định giao biên chế công chức và danh sách công chức có mặt tại từng phòng đến ngày cuối năm.
Viên chức không vượt | 0.5 | yesNo
  = Đến hết năm, số viên chức có mặt tại các trường học, đơn vị sự nghiệp thuộc UBND huyện không vượt số người làm việc được giao.
  + Quyết định giao số người làm việc và biểu số viên chức có mặt tại từng đơn vị sự nghiệp đến ngày cuối năm.
Tỷ lệ tinh giản | 1 | bands 0.02 0.01
  = Lấy số biên chế công chức, viên chức của huyện đã tinh giản trong năm chia cho số biên chế được giao của năm lấy làm mốc trong lộ trình của tỉnh.
  + Quyết định phê duyệt danh sách tinh giản biên chế trong năm và quyết định giao biên chế của năm lấy làm mốc.
- Phân cấp quản lý | 1.5
Thực hiện phân cấp | 0.75 | yesNo
  = Thực hiện đầy đủ, đúng thẩm quyền các nhiệm vụ UBND tỉnh phân cấp cho huyện; trong năm không bị kết luận làm sai quy định về phân cấp.
  + Báo cáo tình hình thực hiện nhiệm vụ được phân cấp, kèm danh mục nhiệm vụ UBND tỉnh phân cấp cho huyện.
Kiểm tra nhiệm vụ phân cấp | 0.75 | bands 1 0.7
  = Lấy số nhiệm vụ đã phân cấp, ủy quyền cho phòng, UBND cấp xã được kiểm tra trong năm chia cho tổng số nhiệm vụ phải kiểm tra theo kế hoạch.
  + Kế hoạch và kết luận kiểm tra việc thực hiện nhiệm vụ đã phân cấp, ủy quyền cho phòng, UBND cấp xã.
- Sắp xếp đơn vị sự nghiệp | 1.5 | bands 0.9 0.7 0.5
  = Lấy số đơn vị sự nghiệp đã sắp xếp, sáp nhập hoặc giải thể xong chia cho tổng số đơn vị phải sắp xếp trong năm theo kế hoạch của UBND tỉnh.
  + Kế hoạch sắp xếp của UBND tỉnh và các quyết định sáp nhập, tổ chức lại, giải thể (số, ký hiệu, ngày).
# Xây dựng, nâng cao chất lượng đội ngũ CCVC | 9
- Vị trí việc làm | 2
Tỷ lệ cơ quan bố trí đúng | 1 | rate
  = Lấy số phòng chuyên môn bố trí toàn bộ công chức đúng vị trí việc làm đã phê duyệt chia cho tổng số phòng chuyên môn thuộc UBND huyện.
  + Quyết định phê duyệt vị trí việc làm và danh sách công chức từng phòng theo vị trí, ngạch, trình độ.
Tỷ lệ đơn vị sự nghiệp bố trí đúng | 1 | rate
  = Lấy số trường học, đơn vị sự nghiệp bố trí toàn bộ viên chức đúng vị trí việc làm đã phê duyệt chia cho tổng số đơn vị sự nghiệp thuộc UBND huyện.
  + Quyết định phê duyệt vị trí việc làm từng đơn vị sự nghiệp và biểu tổng hợp viên chức theo vị trí.
- Tuyển dụng, bổ nhiệm | 1.5
Tuyển dụng | 0.75 | yesNo
  = Các đợt tuyển dụng viên chức, công chức cấp xã đúng kế hoạch được duyệt, đúng trình tự, không bị kết luận sai phạm; không tuyển dụng thì coi như đáp ứng.
  + Kế hoạch tuyển dụng, thông báo, quyết định công nhận kết quả; kết luận thanh tra, kiểm tra (nếu có).
Bổ nhiệm | 0.75 | deduction
  = Mỗi trường hợp bổ nhiệm, bổ nhiệm lại lãnh đạo phòng, trường học, đơn vị sự nghiệp thiếu tiêu chuẩn hoặc sai quy trình tính là một sai sót.
  + Danh sách người được bổ nhiệm, bổ nhiệm lại kèm quyết định và hồ sơ quy trình; kết luận kiểm tra (nếu có).
- Đánh giá, kỷ luật, kỷ cương | 2
Đánh giá đúng thời hạn | 0.5 | yesNo
  = Hoàn thành đánh giá, phân loại cán bộ, công chức, viên chức cấp huyện, cấp xã và báo cáo kết quả về Sở Nội vụ trong thời hạn quy định.
  + Báo cáo kết quả đánh giá, phân loại của UBND huyện gửi Sở Nội vụ (số, ký hiệu, ngày gửi).
Đúng trình tự | 0.5 | yesNo
  = Mọi phòng, đơn vị, UBND cấp xã đánh giá đủ các bước: tự đánh giá, họp góp ý, người có thẩm quyền quyết định, thông báo cho người được đánh giá.
  + Văn bản hướng dẫn đánh giá của UBND huyện, biên bản họp và thông báo kết quả của từng phòng, đơn vị, xã.
Chấp hành kỷ luật | 1 | deduction
  = Mỗi trường hợp cán bộ, công chức, viên chức của huyện, xã bị kỷ luật hoặc bị kết luận vi phạm giờ làm việc, đạo đức công vụ tính là một sai sót.
  + Báo cáo chấp hành kỷ luật, kỷ cương hai cấp; quyết định kỷ luật, kết luận kiểm tra công vụ (nếu có).
- Đào tạo, bồi dưỡng | 1 | bands
  = Lấy số lượt cán bộ, công chức, viên chức đã hoàn thành khóa đào tạo, bồi dưỡng chia cho tổng số lượt phải cử đi theo kế hoạch năm của UBND huyện.
  + Kế hoạch đào tạo, bồi dưỡng năm, quyết định cử đi học và danh sách chứng chỉ, chứng nhận đã cấp.
- Cán bộ, công chức cấp xã | 1.5
Tỷ lệ công chức xã đạt chuẩn | 0.75 | rate
  = Lấy số công chức cấp xã có trình độ chuyên môn đạt tiêu chuẩn chức danh theo quy định chia cho tổng số công chức cấp xã có mặt của huyện.
  + Danh sách công chức cấp xã của từng xã: chức danh, trình độ chuyên môn, văn bằng.
Tỷ lệ cán bộ xã đạt chuẩn | 0.75 | rate
  = Lấy số cán bộ cấp xã giữ chức vụ bầu cử đạt tiêu chuẩn chuyên môn, lý luận chính trị theo quy định chia cho tổng số cán bộ cấp xã có mặt của huyện.
  + Danh sách cán bộ cấp xã của từng xã: chức vụ, trình độ chuyên môn, trình độ lý luận chính trị.
- Trách nhiệm người đứng đầu | 1 | levels
  = Bốn việc của Chủ tịch UBND huyện: phụ trách CCHC, họp kiểm điểm hằng quý, đối thoại với người dân, xử lý vi phạm. Tốt: đủ bốn việc; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Phân công nhiệm vụ của Chủ tịch UBND huyện, thông báo kết luận họp CCHC hằng quý, biên bản đối thoại.
# Cải cách tài chính công | 7
- Ngân sách | 2.5
Tỷ lệ giải ngân vốn đầu tư | 1.5 | bands 0.95 0.9 0.8
  = Lấy số vốn đầu tư công do huyện quản lý đã giải ngân trong năm ngân sách chia cho tổng kế hoạch vốn được giao, kể cả vốn kéo dài, bổ sung.
  + Quyết định giao kế hoạch vốn và bảng đối chiếu số giải ngân có xác nhận của Kho bạc Nhà nước.
Thu ngân sách theo dự toán | 1 | bands 1 0.9
  = Lấy số thu ngân sách nhà nước trên địa bàn thực hiện trong năm chia cho dự toán thu được UBND tỉnh giao, không tính số thu bổ sung từ cấp trên.
  + Quyết định giao dự toán thu và báo cáo số thu ngân sách năm, có xác nhận của Kho bạc Nhà nước.
- Tự chủ tại cơ quan và cấp xã | 1.5
Cấp huyện | 0.75 | rate
  = Lấy số phòng, cơ quan cấp huyện được giao tự chủ về biên chế và kinh phí hành chính, có quy chế chi tiêu nội bộ, chia cho tổng số phòng, cơ quan cấp huyện.
  + Quyết định giao tự chủ và quy chế chi tiêu nội bộ của từng phòng, cơ quan cấp huyện.
Cấp xã | 0.75 | rate none
  = Lấy số UBND cấp xã thực hiện tự chủ về biên chế và kinh phí quản lý hành chính, có quy chế chi tiêu nội bộ, chia cho tổng số UBND cấp xã.
  + Quyết định giao tự chủ cho UBND cấp xã và quy chế chi tiêu nội bộ của từng xã đang áp dụng.
- Tự chủ đơn vị sự nghiệp | 2
Tỷ lệ đơn vị tự chủ | 1 | rate none
  = Lấy số trường học, đơn vị sự nghiệp đã được giao quyền tự chủ tài chính và đang thực hiện chia cho tổng số đơn vị sự nghiệp thuộc UBND huyện.
  + Quyết định giao quyền tự chủ tài chính của từng đơn vị và danh sách đơn vị sự nghiệp thuộc UBND huyện.
Mức độ tự bảo đảm chi | 1 | bands 0.5 0.3 0.1
  = Lấy tổng nguồn thu sự nghiệp dùng cho chi thường xuyên chia cho tổng chi thường xuyên trong năm của các đơn vị sự nghiệp có thu thuộc huyện.
  + Biểu tổng hợp thu sự nghiệp, chi thường xuyên từng đơn vị theo báo cáo quyết toán hoặc dự toán được giao.
- Tài sản công | 1 | deduction
  = Mỗi vi phạm được kết luận trong quản lý trụ sở, đất, xe, thiết bị ở huyện, xã, mỗi lần kê khai, báo cáo tài sản thiếu hoặc chậm tính là một sai sót.
  + Quyết định, quy chế quản lý tài sản công; báo cáo kê khai tài sản hai cấp; kết luận thanh tra (nếu có).
# Hiện đại hóa hành chính | 13
- Ứng dụng CNTT | 4
Kế hoạch và mức độ hoàn thành | 1 | bands
  = Lấy số nhiệm vụ đã hoàn thành chia cho tổng số nhiệm vụ trong kế hoạch ứng dụng CNTT năm của UBND huyện; không ban hành kế hoạch thì tính 0%.
  + Kế hoạch ứng dụng CNTT năm và báo cáo kết quả từng nhiệm vụ (số, ký hiệu, ngày ban hành).
Tỷ lệ văn bản điện tử cấp huyện | 1.5 | rate
  = Lấy số văn bản đi của UBND huyện, phòng chuyên môn được ký số và gửi hoàn toàn dưới dạng điện tử chia cho tổng số văn bản đi, không tính văn bản mật.
  + Biểu văn bản đi cấp huyện và văn bản điện tử có ký số, trích xuất từ phần mềm quản lý văn bản và điều hành.
Tỷ lệ văn bản điện tử cấp xã | 1.5 | rate
  = Lấy số văn bản đi của mọi UBND cấp xã được gửi hoàn toàn dưới dạng điện tử chia cho tổng số văn bản đi của cấp xã trong năm, không tính văn bản mật.
  + Biểu số văn bản đi, số văn bản điện tử của từng xã, trích xuất từ phần mềm quản lý văn bản và điều hành.
- Dịch vụ công trực tuyến | 4
TTHC mức độ 3, 4 có hồ sơ | 1.5 | rate none
  = Lấy số TTHC mức độ 3, 4 của huyện có hồ sơ nộp trực tuyến trong năm chia cho tổng số TTHC cấp huyện đang được cung cấp ở hai mức độ này.
  + Danh mục TTHC mức độ 3, 4 và số hồ sơ trực tuyến từng TTHC, trích xuất từ Cổng dịch vụ công của tỉnh.
Tỷ lệ hồ sơ trực tuyến | 1.5 | rate none
  = Với các TTHC mức độ 3, 4 có phát sinh hồ sơ: lấy số hồ sơ nộp trực tuyến chia cho tổng số hồ sơ tiếp nhận, cả trực tuyến và trực tiếp, trong năm.
  + Biểu hồ sơ trực tuyến, trực tiếp của các TTHC mức độ 3, 4, trích xuất từ Hệ thống thông tin giải quyết TTHC.
Một cửa điện tử | 1 | bands
  = Lấy số UBND cấp xã và bộ phận một cửa huyện cập nhật toàn bộ hồ sơ trên phần mềm một cửa điện tử chia cho tổng số bộ phận một cửa hai cấp.
  + Biểu số hồ sơ trên phần mềm một cửa điện tử của huyện, từng xã, đối chiếu sổ theo dõi hồ sơ.
- Dịch vụ bưu chính công ích | 1.5
TTHC có hồ sơ qua bưu chính | 0.75 | bands 0.3 0.2 0.1
  = Lấy số TTHC cấp huyện có hồ sơ nhận hoặc trả kết quả qua bưu chính công ích chia cho tổng số TTHC cấp huyện đã công bố thực hiện qua dịch vụ này.
  + Quyết định công bố danh mục TTHC thực hiện qua bưu chính công ích và số hồ sơ phát sinh của từng TTHC.
Tỷ lệ hồ sơ qua bưu chính | 0.75 | bands 0.1 0.05
  = Lấy số hồ sơ nhận hoặc trả kết quả qua bưu chính công ích chia cho tổng số hồ sơ tiếp nhận của các TTHC đã công bố thực hiện qua dịch vụ này.
  + Biểu hồ sơ nhận, trả qua bưu chính công ích trong năm, có xác nhận của bưu điện huyện.
- ISO 9001 | 2
Cấp huyện | 1 | levels
  = Bốn việc: công bố hệ thống, cập nhật quy trình theo TTHC, đánh giá nội bộ, lãnh đạo xem xét. Tốt: đủ bốn việc; khá: đủ ba; đạt yêu cầu: đủ hai.
  + Quyết định công bố hệ thống quản lý chất lượng, báo cáo đánh giá nội bộ, biên bản họp xem xét của UBND huyện.
Cấp xã | 1 | rate none
  = Lấy số UBND cấp xã đã công bố áp dụng và đánh giá nội bộ hệ thống quản lý chất lượng trong năm chia cho tổng số UBND cấp xã của huyện.
  + Quyết định công bố áp dụng hệ thống quản lý chất lượng và báo cáo đánh giá nội bộ của từng xã.
- Trang thông tin điện tử | 1.5 | levels
  = Bốn yêu cầu: đủ chuyên mục bắt buộc, cập nhật kịp thời, có hỏi đáp, bảo đảm an toàn. Tốt: đạt cả bốn; khá: đạt ba; đạt yêu cầu: đạt hai.
  + Địa chỉ trang thông tin điện tử của huyện, ảnh chụp các chuyên mục bắt buộc và ngày cập nhật gần nhất.
# Tác động của CCHC (điều tra xã hội học) | 30
- Đánh giá của cán bộ, lãnh đạo quản lý | 20
Đại biểu HĐND huyện | 5 | survey
  = Hỏi đại biểu HĐND huyện về chất lượng báo cáo, tờ trình của UBND huyện, việc trả lời kiến nghị cử tri và chuyển biến trong CCHC ở huyện, xã.
  + Phiếu hỏi đại biểu HĐND huyện do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo sở, ban, ngành | 5 | survey
  = Hỏi lãnh đạo các sở, ban, ngành về việc UBND huyện thực hiện nhiệm vụ của ngành, thời hạn, chất lượng báo cáo và tinh thần phối hợp.
  + Phiếu hỏi lãnh đạo các sở, ban, ngành do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo phòng cấp huyện | 5 | survey
  = Hỏi lãnh đạo các phòng chuyên môn thuộc UBND huyện về chỉ đạo CCHC, phân công, phân cấp, điều kiện làm việc và kỷ luật, kỷ cương.
  + Phiếu hỏi lãnh đạo phòng cấp huyện do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
Lãnh đạo UBND cấp xã | 5 | survey
  = Hỏi lãnh đạo UBND cấp xã về việc UBND huyện, phòng chuyên môn hướng dẫn, giải quyết kiến nghị, thời hạn trả lời và hỗ trợ cấp xã làm CCHC.
  + Phiếu hỏi lãnh đạo UBND cấp xã do cơ quan thường trực tổng hợp. Đơn vị không phải nộp tài liệu.
- Hài lòng của người dân, tổ chức về TTHC | 10 | survey
  = Hỏi người dân, tổ chức đã nhận kết quả TTHC ở huyện, xã trong năm về nơi tiếp nhận, thủ tục, thái độ của công chức, kết quả và thời hạn giải quyết.
  + Phiếu hỏi người dân, tổ chức do cơ quan thường trực phát, thu và tổng hợp. Đơn vị không phải nộp tài liệu.
`;
