namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Spanish documents label the parts of an endpoint.</summary>
internal static class SpanishLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "nombre, operación, acción"),
        (EndpointPart.Method, "método, método http, verbo"),
        (EndpointPart.Path, "ruta, url, camino, endpoint, dirección"),
        (EndpointPart.Description, "descripción, propósito, objetivo, resumen, finalidad"),
        (EndpointPart.Request, "solicitud, petición, cuerpo, cuerpo de la solicitud, cuerpo de la petición, entrada, ejemplo de solicitud, ejemplo de petición, datos de entrada, carga útil"),
        (EndpointPart.Response, "respuesta, respuestas, devuelve, retorna, salida, retorno, cuerpo de la respuesta, ejemplo de respuesta, respuesta exitosa, respuesta de éxito, resultado, datos de salida"),
        (EndpointPart.Statuses, "códigos de estado, código de estado, estado, estados, códigos http, códigos de respuesta, códigos de retorno"),
        (EndpointPart.Errors, "errores, códigos de error, error, respuestas de error, manejo de errores, posibles errores, respuesta de error"),
        (EndpointPart.Access, "autenticación, autorización, permisos, permiso, roles, rol, acceso, requiere autenticación, control de acceso"),
        (EndpointPart.QueryParameters, "parámetros de consulta, parámetros query, filtros, paginación, parámetros de búsqueda"),
        (EndpointPart.PathParameters, "parámetros de ruta, parámetros de la ruta, parámetros de url"),
        (EndpointPart.Headers, "cabeceras, encabezados"),
        (EndpointPart.Parameters, "parámetros, argumentos, parámetros de entrada"),
        (EndpointPart.Behaviour, "validación, validaciones, lógica de negocio, reglas de negocio, reglas, comportamiento, nota, notas, observaciones, restricciones, pasos, flujo, precondiciones, postcondiciones, efectos secundarios, ejemplo, ejemplos, lógica, implementación"),
        (EndpointPart.Base, "url base, ruta base, prefijo"),
    ];
}
