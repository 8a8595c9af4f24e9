namespace Setout.Sections.Titles;

/// <summary>How French documents head their sections.</summary>
internal static class FrenchTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "aperçu, introduction, vue d ensemble, résumé, contexte, objectif, objectifs, présentation, présentation générale"),
        (Topic.Architecture, "architecture, architecture du système, architecture technique, architecture générale, architecture logicielle"),
        (Topic.Components, "composants, composants du système, modules, services, composants principaux"),
        (Topic.Interactions, "interactions, interactions des composants, flux de données, communication, diagrammes de séquence"),
        (Topic.DataModels, "modèle de données, modèles de données, base de données, entités, schéma, schéma de base de données, tables, structure de données, modèle de domaine, schéma de la base de données, données, conception de la base de données"),
        (Topic.ApiDesign, "api, apis, points d accès, points de terminaison, endpoints, api rest, conception de l api, routes, spécification de l api, interface api"),
        (Topic.Security, "sécurité, considérations de sécurité, exigences de sécurité"),
        (Topic.Authentication, "authentification, connexion"),
        (Topic.Authorization, "autorisation, autorisations, contrôle d accès, permissions, rôles, rôles et permissions, droits"),
        (Topic.DataProtection, "protection des données, confidentialité, chiffrement, conservation des données"),
        (Topic.Performance, "performance, performances, évolutivité, considérations de performance, scalabilité"),
        (Topic.ExpectedLoad, "charge attendue, charge, charge prévue"),
        (Topic.Caching, "cache, mise en cache, stratégie de cache"),
        (Topic.Optimization, "optimisation, optimisations"),
        (Topic.Testing, "tests, stratégie de test, stratégie de tests, plan de test, plan de tests"),
        (Topic.UnitTests, "tests unitaires"),
        (Topic.IntegrationTests, "tests d intégration"),
        (Topic.EndToEndTests, "tests de bout en bout, tests e2e, tests d acceptation"),
        (Topic.Deployment, "déploiement, stratégie de déploiement, exploitation, mise en production"),
        (Topic.Infrastructure, "infrastructure, environnements, environnement"),
        (Topic.Rollout, "plan de déploiement, plan de lancement, plan de migration"),
        (Topic.Monitoring, "surveillance, supervision, monitoring, observabilité, journalisation, métriques, alertes"),
        (Topic.TradeOffs, "décisions, choix de conception, alternatives, compromis, décisions techniques, décisions d architecture, choix techniques"),
        (Topic.OpenQuestions, "questions ouvertes, questions en suspens, points ouverts"),
        (Topic.Dependencies, "dépendances, dépendances externes, services externes, intégrations"),
        (Topic.Risks, "risques, risques et mitigations, analyse des risques, gestion des risques"),
    ];
}
