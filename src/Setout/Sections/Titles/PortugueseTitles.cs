namespace Setout.Sections.Titles;

/// <summary>How Portuguese documents head their sections.</summary>
internal static class PortugueseTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "visão geral, introdução, resumo, contexto, objetivo, objetivos, sobre, propósito, resumo executivo, visão geral do sistema, descrição"),
        (Topic.Architecture, "arquitetura, arquitetura do sistema, arquitetura geral, arquitetura técnica, visão geral da arquitetura, arquitetura da solução, arquitetura de software"),
        (Topic.Components, "componentes, componentes do sistema, componentes principais, módulos, principais componentes, serviços, componentes e interfaces"),
        (Topic.Interactions, "interações, interação entre componentes, fluxo de dados, comunicação, diagrama de sequência, fluxos"),
        (Topic.DataModels, "modelo de dados, modelos de dados, banco de dados, base de dados, entidades, esquema, esquema do banco de dados, schema do banco de dados, modelagem de dados, tabelas, modelos, modelo de domínio, estrutura de dados, estrutura do banco de dados, entidades principais, estruturas de dados, dados"),
        (Topic.ApiDesign, "api, apis, endpoints, api rest, rotas, endpoints da api, contratos de api, interface da api, design da api, especificação da api, rotas da api, endpoints rest, endpoints principais, projeto da api, desenho da api"),
        (Topic.Security, "segurança, considerações de segurança, requisitos de segurança"),
        (Topic.Authentication, "autenticação, login"),
        (Topic.Authorization, "autorização, controle de acesso, permissões, papéis, perfis de acesso, perfis, autorização e permissões"),
        (Topic.DataProtection, "proteção de dados, privacidade, criptografia, lgpd, retenção de dados"),
        (Topic.Performance, "desempenho, performance, considerações de desempenho, considerações de performance, escalabilidade, requisitos de desempenho"),
        (Topic.ExpectedLoad, "carga esperada, carga, volumetria"),
        (Topic.Caching, "cache, estratégia de cache, caching"),
        (Topic.Optimization, "otimização, otimizações, plano de otimização"),
        (Topic.Testing, "testes, estratégia de testes, plano de testes, estratégia de teste"),
        (Topic.UnitTests, "testes unitários, testes de unidade"),
        (Topic.IntegrationTests, "testes de integração"),
        (Topic.EndToEndTests, "testes de ponta a ponta, testes e2e, testes end to end, testes de aceitação"),
        (Topic.Deployment, "implantação, deploy, estratégia de implantação, estratégia de deploy, operação, deployment"),
        (Topic.Infrastructure, "infraestrutura, ambientes, ambiente"),
        (Topic.Rollout, "plano de implantação, plano de lançamento, rollout, plano de rollout, plano de migração, implantação gradual"),
        (Topic.Monitoring, "monitoramento, observabilidade, logs, monitoramento e logs, métricas, alertas, monitorização"),
        (Topic.TradeOffs, "decisões, decisões de design, decisões técnicas, alternativas, trade offs, decisões de arquitetura, alternativas consideradas, decisões arquiteturais, decisões principais"),
        (Topic.OpenQuestions, "questões em aberto, perguntas em aberto, questões abertas, dúvidas, pontos em aberto, perguntas abertas"),
        (Topic.Dependencies, "dependências, dependências externas, serviços externos, integrações, dependências técnicas"),
        (Topic.Risks, "riscos, riscos e mitigações, análise de riscos, riscos técnicos, riscos conhecidos, gestão de riscos"),
    ];
}
