/**
 * Proposed criteria of the Office of the People's Committee: 8 areas, 29 criteria, 41 subcriteria, 100 points.
 * Data only, in the form that proposed-row.ts reads: "# area", "- criterion", else a subcriterion; points; method.
 */
export const OFFICE = `
# Công tác chỉ đạo, điều hành CCHC | 13
- Kế hoạch CCHC năm | 3
Ban hành đúng thời hạn | 0.5 | yesNo
Đủ nội dung | 0.5 | levels
Mức độ hoàn thành kế hoạch | 2 | bands
- Báo cáo CCHC định kỳ | 2.5
Đủ số lượng, đúng hạn | 1.5 | reports
Đủ nội dung | 1 | deduction
- Kiểm tra CCHC | 2.5
Kế hoạch kiểm tra | 0.5 | yesNo
Tỷ lệ phòng, đơn vị được kiểm tra | 1 | bands 0.3 0.2
Xử lý vấn đề phát hiện | 1 | bands
- Tuyên truyền CCHC | 2 | bands
- Sáng kiến, giải pháp mới trong CCHC | 3 | count
# Xây dựng và tổ chức thực hiện văn bản QPPL | 8
- Thẩm tra, trình ban hành VBQPPL | 3
Theo dõi chương trình công tác | 1 | yesNo
Tỷ lệ văn bản trình ký đúng hạn | 2 | rate
- Rà soát, hệ thống hóa văn bản | 2 | bands 0.9 0.7 0.5
- Theo dõi thi hành pháp luật, nhiệm vụ UBND giao | 3
Kế hoạch theo dõi | 1 | yesNo
Tỷ lệ nhiệm vụ được đôn đốc đúng hạn | 2 | rate
# Cải cách thủ tục hành chính | 15
- Kiểm soát TTHC toàn tỉnh | 4
Kế hoạch kiểm soát TTHC | 1 | yesNo
Tỷ lệ quyết định công bố TTHC trình đúng hạn | 2 | rate
Kiểm tra kiểm soát TTHC | 1 | bands 0.3 0.2
- Công khai TTHC | 3
Cập nhật cơ sở dữ liệu quốc gia | 1.5 | rate
Công khai trên cổng thông tin | 1.5 | rate
- Hướng dẫn thực hiện một cửa, liên thông | 3 | levels
- Phản ánh, kiến nghị | 3
Công khai địa chỉ tiếp nhận | 1 | yesNo
Tỷ lệ xử lý | 2 | rate
- Báo cáo kiểm soát TTHC | 2 | reports
# Cải cách tổ chức bộ máy hành chính | 6
- Chức năng, nhiệm vụ, cơ cấu | 2
Quy định đầy đủ | 1 | yesNo
Kiện toàn theo quy định | 1 | levels
- Quản lý biên chế | 2
Không vượt biên chế | 1 | yesNo
Tỷ lệ tinh giản | 1 | bands 0.02 0.01
- Quy chế làm việc, phân công nhiệm vụ | 2 | yesNo
# Xây dựng, nâng cao chất lượng đội ngũ CCVC | 9
- Vị trí việc làm | 2.5
Tỷ lệ bố trí đúng vị trí | 1.5 | rate
Cơ cấu ngạch | 1 | levels
- Tuyển dụng, bổ nhiệm | 2 | deduction
- Đánh giá, kỷ luật, kỷ cương | 3
Đánh giá đúng thời hạn | 1 | yesNo
Chấp hành kỷ luật | 1 | deduction
Trách nhiệm người đứng đầu | 1 | levels
- Đào tạo, bồi dưỡng | 1.5 | bands
# Cải cách tài chính công | 6
- Tự chủ tài chính | 3
Quy chế chi tiêu nội bộ | 1 | yesNo
Giải ngân | 1 | bands 0.95 0.9 0.8
Công khai tài chính | 1 | yesNo
- Đơn vị sự nghiệp trực thuộc | 1.5 | bands
- Tài sản công | 1.5 | deduction
# Hiện đại hóa hành chính | 13
- Ứng dụng CNTT | 5
Kế hoạch và mức độ hoàn thành | 1 | bands
Tỷ lệ văn bản điện tử | 2 | rate
Liên thông văn bản đến cấp xã | 2 | rate
- Cổng thông tin điện tử tỉnh | 4
Cập nhật thông tin | 2 | levels
Vận hành, an toàn | 2 | deduction
- Họp, chỉ đạo trực tuyến | 2
Hội nghị trực tuyến | 1 | count
Giảm giấy tờ | 1 | levels
- Hệ thống quản lý chất lượng ISO 9001 | 2 | levels
# Tác động của CCHC (điều tra xã hội học) | 30
- Đánh giá của cán bộ, lãnh đạo quản lý | 20
Đại biểu HĐND, lãnh đạo Mặt trận tỉnh | 5 | survey
Lãnh đạo sở, ban, ngành | 7.5 | survey
Lãnh đạo UBND huyện, thành phố | 7.5 | survey
- Hài lòng về tham mưu, phục vụ | 10 | survey
`;
