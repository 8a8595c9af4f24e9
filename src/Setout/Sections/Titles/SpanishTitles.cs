namespace Setout.Sections.Titles;

/// <summary>How Spanish documents head their sections.</summary>
internal static class SpanishTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "resumen, introducción, visión general, descripción general, contexto, objetivo, objetivos, propósito, resumen ejecutivo, descripción"),
        (Topic.Architecture, "arquitectura, arquitectura del sistema, arquitectura general, arquitectura técnica, arquitectura de la solución, arquitectura de software"),
        (Topic.Components, "componentes, componentes del sistema, componentes principales, módulos, servicios"),
        (Topic.Interactions, "interacciones, interacción entre componentes, flujo de datos, comunicación, diagrama de secuencia, flujos"),
        (Topic.DataModels, "modelo de datos, modelos de datos, base de datos, bases de datos, entidades, esquema, esquema de base de datos, esquema de la base de datos, tablas, modelos, modelo de dominio, estructura de datos, estructuras de datos, entidades principales, diseño de base de datos, diseño de la base de datos, datos"),
        (Topic.ApiDesign, "api, apis, endpoints, api rest, rutas, endpoints de la api, diseño de api, diseño de la api, especificación de la api, contratos de api, puntos de acceso, endpoints rest, interfaz de la api"),
        (Topic.Security, "seguridad, consideraciones de seguridad, requisitos de seguridad"),
        (Topic.Authentication, "autenticación, inicio de sesión, login"),
        (Topic.Authorization, "autorización, control de acceso, permisos, roles, roles y permisos"),
        (Topic.DataProtection, "protección de datos, privacidad, cifrado, seguridad de los datos, retención de datos"),
        (Topic.Performance, "rendimiento, consideraciones de rendimiento, escalabilidad, requisitos de rendimiento"),
        (Topic.ExpectedLoad, "carga esperada, carga, tráfico esperado"),
        (Topic.Caching, "caché, estrategia de caché, cache"),
        (Topic.Optimization, "optimización, optimizaciones, plan de optimización"),
        (Topic.Testing, "pruebas, estrategia de pruebas, plan de pruebas, testing, estrategia de testing"),
        (Topic.UnitTests, "pruebas unitarias, tests unitarios"),
        (Topic.IntegrationTests, "pruebas de integración, tests de integración"),
        (Topic.EndToEndTests, "pruebas de extremo a extremo, pruebas e2e, pruebas end to end, pruebas de aceptación"),
        (Topic.Deployment, "despliegue, estrategia de despliegue, implementación, operación, plan de despliegue"),
        (Topic.Infrastructure, "infraestructura, entornos, entorno"),
        (Topic.Rollout, "plan de lanzamiento, plan de implementación, plan de migración, lanzamiento"),
        (Topic.Monitoring, "monitoreo, monitorización, observabilidad, logs, monitoreo y logs, métricas, alertas"),
        (Topic.TradeOffs, "decisiones, decisiones de diseño, decisiones técnicas, alternativas, decisiones de arquitectura, alternativas consideradas"),
        (Topic.OpenQuestions, "preguntas abiertas, cuestiones abiertas, preguntas pendientes, dudas, puntos abiertos"),
        (Topic.Dependencies, "dependencias, dependencias externas, servicios externos, integraciones"),
        (Topic.Risks, "riesgos, riesgos y mitigaciones, análisis de riesgos, riesgos técnicos, gestión de riesgos"),
    ];
}
