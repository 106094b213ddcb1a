/**
 * Proposed criteria of districts (huyện, thành phố): 8 areas, 37 criteria, 69 subcriteria, 100 points.
 * Data only, in the form that proposed-row.ts reads: "# area", "- criterion", else a subcriterion; points; method.
 */
export const DISTRICTS = `
# Công tác chỉ đạo, điều hành CCHC | 12
- Kế hoạch CCHC năm | 2.5
Ban hành đúng thời hạn | 0.5 | yesNo
Đủ nội dung | 0.5 | levels
Mức độ hoàn thành | 1.5 | bands
- Báo cáo CCHC định kỳ | 2
Đủ số lượng, đúng hạn | 1 | reports
Đủ nội dung | 1 | deduction
- Kiểm tra CCHC | 2
Kế hoạch | 0.5 | yesNo
Tỷ lệ phòng, xã được kiểm tra (từ 30%) | 1 | bands 0.3 0.2
Xử lý vấn đề phát hiện | 0.5 | bands
- Tuyên truyền CCHC | 1.5
Kế hoạch | 0.5 | yesNo
Mức độ hoàn thành | 1 | bands
- Chỉ số CCHC cấp xã | 2
Ban hành bộ tiêu chí | 1 | yesNo
Đánh giá, công bố kết quả cấp xã | 1 | yesNo
- Sáng kiến trong CCHC | 2 | count
# Xây dựng và tổ chức thực hiện văn bản QPPL | 7
- Ban hành VBQPPL | 2
Đúng thẩm quyền, trình tự | 1 | deduction
Công bố, công khai | 1 | yesNo
- Rà soát, hệ thống hóa | 2
Kế hoạch | 0.5 | yesNo
Xử lý kết quả | 1 | bands 0.9 0.7 0.5
Báo cáo | 0.5 | reports
- Theo dõi thi hành pháp luật | 1.5
Kế hoạch | 0.5 | yesNo
Xử lý kết quả | 0.5 | bands 0.9 0.7
Báo cáo | 0.5 | reports
- Kiểm tra văn bản cấp xã | 1.5 | bands
# Cải cách thủ tục hành chính | 15
- Rà soát TTHC | 2
Kế hoạch | 0.5 | yesNo
Mức độ hoàn thành | 1 | bands
Xử lý vấn đề phát hiện | 0.5 | bands
- Công khai TTHC | 2.5
Tại bộ phận một cửa huyện | 0.5 | rate
Tại cấp xã | 1 | rate
Trên trang thông tin điện tử | 1 | rate
- Một cửa cấp huyện | 2.5
Tỷ lệ TTHC qua một cửa | 1 | rate
TTHC liên thông | 0.5 | count
Một cửa hiện đại | 1 | levels
- Một cửa cấp xã | 2 | rate
- Kết quả giải quyết hồ sơ | 4.5
Tỷ lệ đúng hạn cấp huyện | 2.5 | rate
Tỷ lệ đúng hạn cấp xã | 2 | rate
- Phản ánh, kiến nghị | 1.5
Công khai nơi tiếp nhận | 0.5 | yesNo
Tỷ lệ xử lý | 1 | rate
# Cải cách tổ chức bộ máy hành chính | 7
- Tổ chức phòng chuyên môn | 2
Quy định chức năng, nhiệm vụ | 1 | yesNo
Kiện toàn | 1 | levels
- Quản lý biên chế | 2
Công chức không vượt | 0.5 | yesNo
Viên chức không vượt | 0.5 | yesNo
Tỷ lệ tinh giản | 1 | bands 0.02 0.01
- Phân cấp quản lý | 1.5
Thực hiện phân cấp | 0.75 | yesNo
Kiểm tra nhiệm vụ phân cấp | 0.75 | bands 1 0.7
- Sắp xếp đơn vị sự nghiệp | 1.5 | bands 0.9 0.7 0.5
# Xây dựng, nâng cao chất lượng đội ngũ CCVC | 9
- Vị trí việc làm | 2
Tỷ lệ cơ quan bố trí đúng | 1 | rate
Tỷ lệ đơn vị sự nghiệp bố trí đúng | 1 | rate
- Tuyển dụng, bổ nhiệm | 1.5
Tuyển dụng | 0.75 | yesNo
Bổ nhiệm | 0.75 | deduction
- Đánh giá, kỷ luật, kỷ cương | 2
Đánh giá đúng thời hạn | 0.5 | yesNo
Đúng trình tự | 0.5 | yesNo
Chấp hành kỷ luật | 1 | deduction
- Đào tạo, bồi dưỡng | 1 | bands
- Cán bộ, công chức cấp xã | 1.5
Tỷ lệ công chức xã đạt chuẩn | 0.75 | rate
Tỷ lệ cán bộ xã đạt chuẩn | 0.75 | rate
- Trách nhiệm người đứng đầu | 1 | levels
# Cải cách tài chính công | 7
- Ngân sách | 2.5
Tỷ lệ giải ngân vốn đầu tư | 1.5 | bands 0.95 0.9 0.8
Thu ngân sách theo dự toán | 1 | bands 1 0.9
- Tự chủ tại cơ quan và cấp xã | 1.5
Cấp huyện | 0.75 | rate
Cấp xã | 0.75 | rate none
- Tự chủ đơn vị sự nghiệp | 2
Tỷ lệ đơn vị tự chủ | 1 | rate none
Mức độ tự bảo đảm chi | 1 | bands 0.5 0.3 0.1
- Tài sản công | 1 | deduction
# Hiện đại hóa hành chính | 13
- Ứng dụng CNTT | 4
Kế hoạch và mức độ hoàn thành | 1 | bands
Tỷ lệ văn bản điện tử cấp huyện | 1.5 | rate
Tỷ lệ văn bản điện tử cấp xã | 1.5 | rate
- Dịch vụ công trực tuyến | 4
TTHC mức độ 3, 4 có hồ sơ | 1.5 | rate none
Tỷ lệ hồ sơ trực tuyến | 1.5 | rate none
Một cửa điện tử | 1 | bands
- Dịch vụ bưu chính công ích | 1.5
TTHC có hồ sơ qua bưu chính | 0.75 | bands 0.3 0.2 0.1
Tỷ lệ hồ sơ qua bưu chính | 0.75 | bands 0.1 0.05
- ISO 9001 | 2
Cấp huyện | 1 | levels
Cấp xã | 1 | rate none
- Trang thông tin điện tử | 1.5 | levels
# Tác động của CCHC (điều tra xã hội học) | 30
- Đánh giá của cán bộ, lãnh đạo quản lý | 20
Đại biểu HĐND huyện | 5 | survey
Lãnh đạo sở, ban, ngành | 5 | survey
Lãnh đạo phòng cấp huyện | 5 | survey
Lãnh đạo UBND cấp xã | 5 | survey
- Hài lòng của người dân, tổ chức về TTHC | 10 | survey
`;
