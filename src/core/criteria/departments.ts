/**
 * Proposed criteria of departments (sở, ban, ngành): 8 areas, 30 criteria, 63 subcriteria, 100 points.
 * Data only, in the form that proposed-row.ts reads: "# area", "- criterion", else a subcriterion; points; method.
 */
export const DEPARTMENTS = `
# Công tác chỉ đạo, điều hành CCHC | 12
- Kế hoạch CCHC năm | 3
Ban hành kế hoạch đúng thời hạn | 0.5 | yesNo
Kế hoạch đủ nội dung, rõ kết quả, thời hạn, trách nhiệm | 0.5 | levels
Mức độ hoàn thành kế hoạch | 2 | bands
- Báo cáo CCHC định kỳ | 2
Đủ số lượng, đúng thời hạn | 1 | reports
Đủ nội dung theo hướng dẫn | 1 | deduction
- Kiểm tra công tác CCHC | 2.5
Kế hoạch kiểm tra | 0.5 | yesNo
Tỷ lệ đơn vị trực thuộc được kiểm tra | 1 | bands 0.3 0.2
Xử lý vấn đề phát hiện qua kiểm tra | 1 | bands
- Tuyên truyền CCHC | 2
Kế hoạch tuyên truyền | 0.5 | yesNo
Mức độ hoàn thành kế hoạch tuyên truyền | 1 | bands
Tin, bài về CCHC trên trang thông tin điện tử | 0.5 | count
- Sáng kiến, giải pháp mới trong CCHC | 2.5 | count
# Xây dựng và tổ chức thực hiện văn bản QPPL | 8
- Tham mưu xây dựng VBQPPL | 2
Chương trình, kế hoạch | 0.5 | yesNo
Tỷ lệ văn bản trình đúng tiến độ | 1 | rate
Thực hiện đúng quy trình xây dựng | 0.5 | deduction
- Rà soát, hệ thống hóa VBQPPL | 2
Thực hiện rà soát, báo cáo đúng hạn | 0.5 | reports
Xử lý kết quả rà soát | 1.5 | bands 0.9 0.7 0.5
- Theo dõi thi hành pháp luật | 2
Ban hành kế hoạch | 0.5 | yesNo
Xử lý kết quả theo dõi | 1 | bands 0.9 0.7 0.5
Báo cáo đúng hạn | 0.5 | reports
- Kiểm tra, xử lý văn bản theo thẩm quyền | 2 | bands
# Cải cách thủ tục hành chính | 14
- Rà soát, đánh giá TTHC | 2
Kế hoạch rà soát | 0.5 | yesNo
Mức độ hoàn thành kế hoạch rà soát | 1 | bands
Xử lý vấn đề phát hiện qua rà soát | 0.5 | bands
- Công bố, công khai TTHC | 3
Tham mưu công bố đầy đủ, đúng hạn | 1 | deduction
Cập nhật cơ sở dữ liệu TTHC | 1 | deduction
Công khai tại nơi tiếp nhận và trang TTĐT | 1 | rate
- Cơ chế một cửa, một cửa liên thông | 3
Tỷ lệ TTHC giải quyết qua một cửa | 1.5 | rate
TTHC liên thông | 0.5 | count
Quy chế, bố trí bộ phận một cửa | 1 | levels
- Kết quả giải quyết hồ sơ TTHC | 4
Tỷ lệ hồ sơ giải quyết đúng hạn | 3 | rate
Xin lỗi bằng văn bản khi trễ hạn | 1 | yesNo
- Phản ánh, kiến nghị về quy định hành chính | 2
Công khai nơi tiếp nhận | 0.5 | yesNo
Tỷ lệ phản ánh, kiến nghị được xử lý | 1.5 | rate
# Cải cách tổ chức bộ máy hành chính | 6
- Chức năng, nhiệm vụ, cơ cấu tổ chức | 2
Tham mưu quy định chức năng, nhiệm vụ | 1 | yesNo
Sắp xếp, kiện toàn theo quy định | 1 | levels
- Quản lý, sử dụng biên chế | 2
Không vượt biên chế được giao | 1 | yesNo
Tỷ lệ tinh giản biên chế | 1 | bands 0.02 0.01
- Phân cấp quản lý | 2
Thực hiện quy định phân cấp | 1 | yesNo
Kiểm tra nhiệm vụ đã phân cấp | 1 | bands 1 0.7
# Xây dựng, nâng cao chất lượng đội ngũ CCVC | 9
- Vị trí việc làm | 2.5
Tỷ lệ công chức bố trí đúng vị trí việc làm | 1.5 | rate
Tỷ lệ đơn vị sự nghiệp bố trí đúng vị trí việc làm | 1 | rate
- Tuyển dụng, bổ nhiệm | 2
Tuyển dụng đúng quy định | 1 | yesNo
Bổ nhiệm đúng tiêu chuẩn, quy trình | 1 | deduction
- Đánh giá và kỷ luật, kỷ cương | 2.5
Đánh giá, phân loại đúng trình tự, thời hạn | 1 | yesNo
Chấp hành kỷ luật, kỷ cương | 1.5 | deduction
- Đào tạo, bồi dưỡng | 2
Kế hoạch đào tạo, bồi dưỡng | 0.5 | yesNo
Mức độ hoàn thành kế hoạch | 1.5 | bands
# Cải cách tài chính công | 7
- Tự chủ, tự chịu trách nhiệm tại cơ quan | 3
Quy chế chi tiêu nội bộ | 1 | yesNo
Tỷ lệ giải ngân kinh phí được giao | 2 | bands 0.95 0.9 0.8
- Tự chủ tại đơn vị sự nghiệp trực thuộc | 2.5
Tỷ lệ đơn vị thực hiện tự chủ | 1 | rate none
Thực hiện đúng quy định về sử dụng kinh phí | 0.75 | deduction
Phân phối kết quả tài chính đúng quy định | 0.75 | deduction
- Quản lý, sử dụng tài sản công | 1.5 | deduction
# Hiện đại hóa hành chính | 14
- Ứng dụng công nghệ thông tin | 5
Kế hoạch ứng dụng CNTT và mức độ hoàn thành | 1 | bands
Tỷ lệ văn bản điện tử | 2 | rate
Trang thông tin điện tử | 2 | levels
- Dịch vụ công trực tuyến | 5
Tỷ lệ TTHC mức độ 3, 4 có phát sinh hồ sơ | 1.5 | rate none
Tỷ lệ hồ sơ mức độ 3 | 1.5 | rate none
Tỷ lệ hồ sơ mức độ 4 | 1 | rate none
Cập nhật hồ sơ trên một cửa điện tử | 1 | bands
- Dịch vụ bưu chính công ích | 2
Tỷ lệ TTHC có phát sinh hồ sơ qua bưu chính | 1 | bands 0.3 0.2 0.1
Tỷ lệ hồ sơ nhận, trả qua bưu chính | 1 | bands 0.1 0.05
- Hệ thống quản lý chất lượng ISO 9001 | 2 | levels
# Tác động của CCHC (điều tra xã hội học) | 30
- Đánh giá của cán bộ, công chức, lãnh đạo quản lý | 20
Đại biểu HĐND, lãnh đạo Mặt trận tỉnh | 5 | survey
Lãnh đạo các sở, ban, ngành khác | 7.5 | survey
Lãnh đạo UBND huyện, thành phố | 7.5 | survey
- Hài lòng của người dân, tổ chức về TTHC | 10 | survey
`;
