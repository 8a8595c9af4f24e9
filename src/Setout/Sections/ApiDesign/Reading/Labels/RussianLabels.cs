namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Russian documents label the parts of an endpoint.</summary>
internal static class RussianLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "название, операция, действие, имя"),
        (EndpointPart.Method, "метод, http метод, метод http"),
        (EndpointPart.Path, "путь, адрес, маршрут, эндпоинт, url"),
        (EndpointPart.Description, "описание, назначение, цель"),
        (EndpointPart.Request, "запрос, тело запроса, пример запроса, входные данные, вход, тело"),
        (EndpointPart.Response, "ответ, ответы, тело ответа, пример ответа, возвращает, выходные данные, результат, успешный ответ, выход"),
        (EndpointPart.Statuses, "коды статуса, код статуса, статус, статусы, коды ответа, коды ответов, http коды"),
        (EndpointPart.Errors, "ошибки, коды ошибок, ошибка, ответы с ошибками, обработка ошибок"),
        (EndpointPart.Access, "аутентификация, авторизация, права, роли, роль, доступ, права доступа, разрешения"),
        (EndpointPart.QueryParameters, "параметры запроса, query параметры, фильтры, пагинация"),
        (EndpointPart.PathParameters, "параметры пути"),
        (EndpointPart.Headers, "заголовки"),
        (EndpointPart.Parameters, "параметры, аргументы, входные параметры"),
        (EndpointPart.Behaviour, "валидация, проверка, бизнес логика, бизнес правила, правила, поведение, примечание, примечания, ограничения, шаги, условия, предусловия, побочные эффекты, пример, примеры, логика"),
        (EndpointPart.Base, "базовый url, базовый путь, префикс"),
    ];
}
