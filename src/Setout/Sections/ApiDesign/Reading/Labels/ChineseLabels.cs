namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Chinese documents label the parts of an endpoint.</summary>
internal static class ChineseLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "名称, 接口名称, 接口名, 操作, 功能"),
        (EndpointPart.Method, "方法, 请求方法, 请求方式, http 方法, http方法"),
        (EndpointPart.Path, "路径, 接口路径, 接口地址, 请求地址, 请求路径, 地址, 接口, 端点, 路由, 请求url"),
        (EndpointPart.Description, "描述, 说明, 接口描述, 接口说明, 功能描述, 功能说明, 用途, 概述, 简介"),
        (EndpointPart.Request, "请求, 请求体, 请求示例, 请求内容, 请求正文, 请求数据, 请求 body, 请求body, body参数, 请求体参数, 请求体示例"),
        (EndpointPart.Response, "响应, 返回, 返回值, 响应体, 返回示例, 响应示例, 返回结果, 返回数据, 响应数据, 成功响应, 响应内容, 返回参数, 响应参数, 出参, 输出, 成功返回, 返回内容, 返回格式, 响应格式"),
        (EndpointPart.Statuses, "状态码, 响应码, 返回码, http 状态码, http状态码"),
        (EndpointPart.Errors, "错误, 错误码, 错误响应, 错误代码, 失败响应, 异常, 错误处理, 错误返回, 失败返回"),
        (EndpointPart.Access, "认证, 鉴权, 授权, 权限, 角色, 权限要求, 所需权限, 访问权限, 是否需要登录, 需要认证, 认证方式"),
        (EndpointPart.QueryParameters, "查询参数, query 参数, query参数, 筛选, 分页"),
        (EndpointPart.PathParameters, "路径参数, 路径变量, path 参数, path参数"),
        (EndpointPart.Headers, "请求头, 头部, 请求头部, header 参数"),
        (EndpointPart.Parameters, "参数, 请求参数, 入参, 输入参数, 参数说明, 输入"),
        (EndpointPart.Behaviour, "校验, 验证, 业务逻辑, 逻辑, 处理逻辑, 业务规则, 规则, 备注, 注意, 注意事项, 约束, 流程, 限流, 缓存, 幂等, 前置条件, 后置条件, 示例, 使用示例, 使用例"),
        (EndpointPart.Base, "基础路径, 基础 url, 基础url, 前缀, 路径前缀, 统一前缀"),
    ];
}
