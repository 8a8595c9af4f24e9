namespace Setout.Sections.Titles;

/// <summary>How English documents head their sections.</summary>
internal static class EnglishTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "overview, introduction, summary, executive summary, background, context, about, abstract, project overview, system overview, technical overview, solution overview, purpose, goal, goals, objective, objectives, problem statement, description"),
        (Topic.Architecture, "architecture, system architecture, technical architecture, software architecture, high level architecture, architecture overview, architectural overview, architecture design, architectural design, solution architecture, application architecture, high level design, system design, architecture diagram, overall architecture"),
        (Topic.Components, "system components, components, core components, main components, key components, component overview, components and interfaces, component design, modules, core modules, services, building blocks, component architecture"),
        (Topic.Interactions, "component interactions, component interaction, interactions, communication, data flow, data flows, communication patterns, service communication, request flow, sequence diagrams, sequence diagram, key flows"),
        (Topic.DataModels, "data models, data model, database design, database schema, database, data schema, schema, schemas, data design, database model, database models, entities, entity model, domain model, domain models, models, database tables, tables, data structures, data structure, data storage, storage, data architecture, persistence, entity relationship diagram, erd, schema design, collections, table definitions, entity definitions, data layer, core entities, core tables"),
        (Topic.ApiDesign, "api design, api, apis, rest api, http api, api endpoints, api endpoint, endpoints, rest endpoints, rest api endpoints, rest api design, api specification, api specifications, api reference, api routes, routes, api contract, api contracts, api interface, api interfaces, interfaces, interface design, api overview, api layer, web api, public api, api documentation, endpoint specifications, endpoint details, endpoint list, api definition, api definitions, api summary, http endpoints, backend api, api surface, api plan, rest api plan, resources, api structure"),
        (Topic.Security, "security considerations, security, security design, security model, security architecture, security and privacy, security requirements, security measures"),
        (Topic.Authentication, "authentication, auth, login, identity, authentication flow, authentication strategy, authentication mechanism, user authentication, api authentication"),
        (Topic.Authorization, "authorization, authorisation, access control, permissions, roles, roles and permissions, role based access control, rbac, user roles, permission matrix, permissions matrix, access rights, user roles and permissions"),
        (Topic.DataProtection, "data protection, data security, privacy, data privacy, encryption, data retention, retention, retention policy, retention policies, data retention policy, data retention policies, retention and deletion, data lifecycle and retention, retention rules, retention schedule"),
        (Topic.Performance, "performance considerations, performance, performance and scalability, scalability, scalability and performance, performance requirements, performance optimization, performance goals, performance targets, scaling"),
        (Topic.ExpectedLoad, "expected load, load, traffic, expected traffic, load expectations, capacity, capacity planning, performance targets, load estimates, scale"),
        (Topic.Caching, "caching strategy, caching, cache, cache strategy, cache design"),
        (Topic.Optimization, "optimization plans, optimization, optimizations, optimization plan, query optimization, optimization strategies, database optimization"),
        (Topic.Testing, "testing strategy, testing, tests, test strategy, test plan, testing plan, testing approach, quality assurance, test coverage"),
        (Topic.UnitTests, "unit tests, unit testing, unit test"),
        (Topic.IntegrationTests, "integration tests, integration testing, integration test, api tests"),
        (Topic.EndToEndTests, "end to end tests, end to end testing, e2e tests, e2e testing, end to end test, e2e, acceptance tests"),
        (Topic.Deployment, "deployment strategy, deployment, deployment plan, deployment architecture, deployment and operations, operations, release plan, deployment considerations, devops"),
        (Topic.Infrastructure, "infrastructure, hosting, environments, environment, infrastructure requirements, deployment environment"),
        (Topic.Rollout, "rollout plan, rollout, rollout strategy, release strategy, migration plan, release process, phased rollout, launch plan, rollback plan"),
        (Topic.Monitoring, "monitoring, observability, monitoring and logging, logging and monitoring, monitoring and alerting, monitoring and observability, logging, metrics, alerting, alerts, slos, service level objectives"),
        (Topic.TradeOffs, "trade offs and alternatives, trade offs, tradeoffs, tradeoffs and alternatives, alternatives, alternatives considered, decisions, design decisions, key decisions, technical decisions, key design decisions, architecture decisions, architectural decisions, decision log, decision records, key technical decisions"),
        (Topic.OpenQuestions, "open questions, open question, open issues, questions, unresolved questions, outstanding questions, open points, unresolved issues, questions to resolve, outstanding issues"),
        (Topic.Dependencies, "dependencies, external dependencies, external services, dependencies and integrations, third party services, third party dependencies, external integrations, integrations, external systems"),
        (Topic.Risks, "risks, risks and mitigations, risk assessment, risk analysis, risks and mitigation, potential risks, risk management, technical risks, known risks, risk register"),
    ];
}
