namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How English documents label the parts of an endpoint.</summary>
internal static class EnglishLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "name, operation, action, title, operation id, operationid, function, endpoint name, feature"),
        (EndpointPart.Method, "method, methods, http method, http methods, http verb, verb, verbs, type, http"),
        (EndpointPart.Path, "path, url, route, endpoint, endpoints, uri, url path, url structure, api, api endpoint, resource path, request url, full path, routes, urls, paths, address, resource"),
        (EndpointPart.Description, "description, purpose, summary, desc, what it does, details, use, usage, use case, overview, goal, about, functionality, explanation, function description"),
        (EndpointPart.Request, "request, request body, body, payload, request payload, input, request schema, request example, example request, request format, request dto, body parameters, body params, request fields, body schema, request model, json body, sample request, request json, accepts, takes, request content, form data, body fields, request data, request structure, request body schema, request body example"),
        (EndpointPart.Response, "response, returns, responses, response body, output, success response, response schema, response example, example response, response format, response dto, sample response, result, return, response payload, response fields, response model, response json, success, response structure, expected response, successful response, returned, response body example, response body schema, response data, success output"),
        (EndpointPart.Success, "success codes, success code, success status, success statuses, success status code, status code on success"),
        (EndpointPart.Statuses, "status codes, status code, status, statuses, http status codes, http status, http status code, response codes, response code, return codes, codes, http codes, response statuses"),
        (EndpointPart.Errors, "error codes, errors, error responses, error, error response, error code, error handling, failure, failures, error cases, error statuses, failure response, error response body, possible errors, error status codes, failure codes, error format, error scenarios, failure responses, on error, error conditions"),
        (EndpointPart.Access, "authentication, auth, auth required, authorization, permissions, roles, role, permission, access, required role, required roles, requires auth, authentication required, access control, allowed roles, security, who, auth level, access level, authz, authn, required permission, required permissions, requires, scope, scopes, visibility, protected, guard, accessible by, authorisation, allowed"),
        (EndpointPart.QueryParameters, "query parameters, query params, query, query string, filters, filtering, pagination, sorting, search parameters, query string parameters, querystring, optional query parameters, filter parameters, url query parameters, query options, url parameters query, query parameter"),
        (EndpointPart.PathParameters, "path parameters, path params, url parameters, url params, route parameters, route params, path variables, path variable, path parameter"),
        (EndpointPart.Headers, "headers, request headers, header, http headers, required headers"),
        (EndpointPart.Parameters, "parameters, params, request parameters, arguments, args, input parameters, request params"),
        (EndpointPart.Behaviour, "validation, business logic, behavior, behaviour, validations, validation rules, business rules, rules, logic, side effects, side effect, notes, note, constraints, process, steps, flow, workflow, processing, implementation, preconditions, precondition, postconditions, effects, effect, rate limit, rate limiting, rate limits, caching, cache, idempotency, idempotent, important, remarks, comment, comments, condition, conditions, requirement, requirements, concurrency, performance, audit, logging, triggers, events, emits, transition, state, state change, transitions, status transition, guards, allowed when, only if, features, feature, dependencies, backend, security notes, implementation notes, algorithm, examples, example, service, controller, handler, related requirements, user story, priority, phase, version, tags, tag, content type, timeout, transaction, warning, default, defaults, limits, limit, used by, called by, consumer, frontend, testing, tests, test cases, server action, sort, ordering, order, database, sql, queries, tables"),
        (EndpointPart.Base, "base url, base path, baseurl, base, url prefix, prefix, api base, base uri, root, root path, api base url, api prefix, base route, api root, base endpoint, path prefix, api base path, route prefix"),
    ];
}
