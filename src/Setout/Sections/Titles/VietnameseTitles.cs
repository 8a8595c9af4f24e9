namespace Setout.Sections.Titles;

/// <summary>How Vietnamese documents head their sections.</summary>
internal static class VietnameseTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "tổng quan, giới thiệu, mục tiêu, bối cảnh, mục đích, tóm tắt, mô tả, tổng quan hệ thống"),
        (Topic.Architecture, "kiến trúc, kiến trúc hệ thống, kiến trúc tổng thể, kiến trúc kỹ thuật, thiết kế hệ thống"),
        (Topic.Components, "thành phần, các thành phần, thành phần hệ thống, module, các module, thành phần chính, các thành phần chính"),
        (Topic.Interactions, "tương tác, luồng dữ liệu, tương tác giữa các thành phần, sơ đồ tuần tự, luồng xử lý"),
        (Topic.DataModels, "mô hình dữ liệu, cơ sở dữ liệu, thiết kế cơ sở dữ liệu, bảng, các bảng, thực thể, các thực thể, lược đồ, cấu trúc dữ liệu, thiết kế dữ liệu, lược đồ cơ sở dữ liệu, dữ liệu, cấu trúc bảng"),
        (Topic.ApiDesign, "api, thiết kế api, danh sách api, các api, endpoint, api endpoints, các endpoint, đặc tả api, rest api, giao diện api, danh sách endpoint, tài liệu api"),
        (Topic.Security, "bảo mật, an ninh, an toàn, cân nhắc bảo mật"),
        (Topic.Authentication, "xác thực, đăng nhập, xác thực người dùng"),
        (Topic.Authorization, "phân quyền, quyền truy cập, quyền, vai trò, ủy quyền, kiểm soát truy cập"),
        (Topic.DataProtection, "bảo vệ dữ liệu, mã hóa, quyền riêng tư"),
        (Topic.Performance, "hiệu năng, hiệu suất, khả năng mở rộng, tối ưu hiệu năng"),
        (Topic.ExpectedLoad, "tải dự kiến, tải, lưu lượng dự kiến"),
        (Topic.Caching, "bộ nhớ đệm, cache, chiến lược cache, caching"),
        (Topic.Optimization, "tối ưu hóa, tối ưu"),
        (Topic.Testing, "kiểm thử, chiến lược kiểm thử, kế hoạch kiểm thử"),
        (Topic.UnitTests, "kiểm thử đơn vị, unit test"),
        (Topic.IntegrationTests, "kiểm thử tích hợp"),
        (Topic.EndToEndTests, "kiểm thử đầu cuối, kiểm thử e2e, kiểm thử chấp nhận"),
        (Topic.Deployment, "triển khai, chiến lược triển khai, vận hành"),
        (Topic.Infrastructure, "hạ tầng, cơ sở hạ tầng, môi trường"),
        (Topic.Rollout, "kế hoạch triển khai, kế hoạch phát hành, lộ trình"),
        (Topic.Monitoring, "giám sát, theo dõi, ghi log, giám sát và ghi log"),
        (Topic.TradeOffs, "quyết định, quyết định thiết kế, phương án thay thế, đánh đổi"),
        (Topic.OpenQuestions, "câu hỏi mở, vấn đề còn mở, câu hỏi chưa giải quyết"),
        (Topic.Dependencies, "phụ thuộc, các phụ thuộc, dịch vụ bên ngoài, tích hợp"),
        (Topic.Risks, "rủi ro, rủi ro và giảm thiểu, đánh giá rủi ro, quản lý rủi ro"),
    ];
}
