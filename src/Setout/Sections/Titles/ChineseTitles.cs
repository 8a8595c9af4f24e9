namespace Setout.Sections.Titles;

/// <summary>How Chinese documents head their sections.</summary>
internal static class ChineseTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "概述, 概要, 简介, 背景, 项目背景, 项目概述, 引言, 介绍, 总览, 目标, 设计目标, 项目目标, 系统概述, 功能概述, 需求背景, 背景与目标, 项目简介"),
        (Topic.Architecture, "架构, 系统架构, 技术架构, 总体架构, 整体架构, 软件架构, 后端架构, 应用架构, 系统设计, 总体设计, 架构图, 系统架构图"),
        (Topic.Components, "组件, 模块, 核心模块, 系统组件, 核心组件, 功能模块, 模块划分, 系统模块, 主要组件, 服务划分"),
        (Topic.Interactions, "组件交互, 交互流程, 数据流, 时序图, 核心流程, 业务流程, 调用流程, 模块交互"),
        (Topic.DataModels, "数据模型, 数据库, 数据, 数据表, 数据结构, 表结构, 数据库表, 数据库表结构, 数据表结构, 库表, 实体, 领域模型, 实体模型, 核心实体, 数据库模型, 核心表, 核心表结构, 数据存储, 存储, er图, 模型, 数据库架构, 关键表"),
        (Topic.ApiDesign, "api, 接口, api接口, 接口文档, api文档, 接口定义, api定义, 接口列表, api列表, 接口清单, 接口规范, api规范, 后端接口, 后端api, rest接口, restful接口, restful api, rest api, api端点, 端点, http接口, 接口说明, api说明, 核心api, 核心接口, 核心api接口, api路由, 路由, 接口协议, api示例"),
        (Topic.Security, "安全, 安全性, 安全考虑, 安全性考虑, 安全策略, 安全机制"),
        (Topic.Authentication, "认证, 身份认证, 鉴权, 登录, 身份验证, 用户认证, 认证机制, 认证方式"),
        (Topic.Authorization, "授权, 权限, 权限控制, 角色, 访问控制, 权限管理, 角色权限, 权限模型, 用户角色, 角色与权限, 角色和权限"),
        (Topic.DataProtection, "数据保护, 数据安全, 隐私, 隐私保护, 加密, 数据加密, 数据保留, 数据保留策略"),
        (Topic.Performance, "性能, 性能优化, 性能考虑, 性能要求, 性能指标, 可扩展性, 性能与扩展性"),
        (Topic.ExpectedLoad, "预期负载, 负载, 容量, 容量规划, 性能目标"),
        (Topic.Caching, "缓存, 缓存策略, 缓存机制"),
        (Topic.Optimization, "优化, 优化方案, 优化计划, 查询优化, 数据库优化"),
        (Topic.Testing, "测试, 测试策略, 测试计划, 测试方案, 质量保证"),
        (Topic.UnitTests, "单元测试"),
        (Topic.IntegrationTests, "集成测试, 接口测试"),
        (Topic.EndToEndTests, "端到端测试, e2e测试, 验收测试"),
        (Topic.Deployment, "部署, 部署方案, 部署策略, 部署架构, 运维, 部署与运维, 发布"),
        (Topic.Infrastructure, "基础设施, 环境, 部署环境"),
        (Topic.Rollout, "上线计划, 发布计划, 上线方案, 回滚, 回滚方案, 灰度发布, 迁移计划, 实施计划"),
        (Topic.Monitoring, "监控, 日志, 监控告警, 监控与告警, 监控与日志, 日志与监控, 可观测性, 告警"),
        (Topic.TradeOffs, "设计决策, 方案对比, 权衡, 决策, 关键决策, 技术决策, 备选方案, 替代方案, 方案选型"),
        (Topic.OpenQuestions, "开放问题, 未决问题, 待定问题, 待确认问题, 遗留问题, 待解决问题, 待讨论问题, 待定事项"),
        (Topic.Dependencies, "依赖, 外部依赖, 第三方服务, 依赖项, 第三方依赖, 外部服务, 第三方服务集成, 外部系统"),
        (Topic.Risks, "风险, 风险评估, 风险与应对, 风险分析, 风险管理, 风险及应对, 技术风险"),
    ];
}
