namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Portuguese documents label the parts of an endpoint.</summary>
internal static class PortugueseLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "nome, operação, ação"),
        (EndpointPart.Method, "método, método http, verbo"),
        (EndpointPart.Path, "caminho, rota, url, endpoint, endereço"),
        (EndpointPart.Description, "descrição, objetivo, propósito, resumo, finalidade"),
        (EndpointPart.Request, "requisição, corpo, corpo da requisição, entrada, exemplo de requisição, pedido, corpo do pedido, payload, dados de entrada, request"),
        (EndpointPart.Response, "resposta, respostas, retorno, retorna, saída, corpo da resposta, exemplo de resposta, resposta de sucesso, resposta esperada, resultado, dados de saída, devolve"),
        (EndpointPart.Statuses, "códigos de status, código de status, status, códigos http, códigos de resposta, status http, códigos de retorno"),
        (EndpointPart.Errors, "erros, códigos de erro, erro, respostas de erro, tratamento de erros, resposta de erro, possíveis erros"),
        (EndpointPart.Access, "autenticação, autorização, permissões, permissão, papéis, papel, perfis, perfil, acesso, requer autenticação, controle de acesso, autenticação necessária"),
        (EndpointPart.QueryParameters, "parâmetros de consulta, parâmetros de query, query opcional, filtros, paginação, parâmetros da query, query params, parâmetros de busca"),
        (EndpointPart.PathParameters, "parâmetros de rota, parâmetros de caminho, parâmetros da url, parâmetros de url"),
        (EndpointPart.Headers, "cabeçalhos, cabeçalho"),
        (EndpointPart.Parameters, "parâmetros, argumentos, parâmetros de entrada"),
        (EndpointPart.Behaviour, "validação, validações, lógica de negócio, regras de negócio, regras, comportamento, nota, notas, observação, observações, restrições, passos, fluxo, pré condições, pós condições, efeitos colaterais, exemplo, exemplos, implementação, lógica, processamento, ordenação"),
        (EndpointPart.Base, "url base, caminho base, prefixo, base da url"),
    ];
}
