namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Vietnamese documents label the parts of an endpoint.</summary>
internal static class VietnameseLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "tên, thao tác, chức năng"),
        (EndpointPart.Method, "phương thức, phương thức http"),
        (EndpointPart.Path, "đường dẫn, địa chỉ, url"),
        (EndpointPart.Description, "mô tả, mục đích, tóm tắt"),
        (EndpointPart.Request, "yêu cầu, nội dung yêu cầu, thân yêu cầu, ví dụ yêu cầu, đầu vào, dữ liệu đầu vào"),
        (EndpointPart.Response, "phản hồi, trả về, nội dung phản hồi, kết quả, kết quả trả về, đầu ra, ví dụ phản hồi, dữ liệu trả về"),
        (EndpointPart.Statuses, "mã trạng thái, trạng thái, mã phản hồi"),
        (EndpointPart.Errors, "lỗi, mã lỗi, phản hồi lỗi, xử lý lỗi"),
        (EndpointPart.Access, "xác thực, phân quyền, quyền, vai trò, quyền truy cập"),
        (EndpointPart.QueryParameters, "tham số truy vấn, bộ lọc, phân trang"),
        (EndpointPart.PathParameters, "tham số đường dẫn"),
        (EndpointPart.Headers, "tiêu đề, header"),
        (EndpointPart.Parameters, "tham số, tham số đầu vào"),
        (EndpointPart.Behaviour, "kiểm tra, xác nhận hợp lệ, logic nghiệp vụ, quy tắc nghiệp vụ, quy tắc, hành vi, ghi chú, lưu ý, ràng buộc, điều kiện, luồng xử lý, ví dụ"),
        (EndpointPart.Base, "url gốc, đường dẫn gốc, tiền tố"),
    ];
}
