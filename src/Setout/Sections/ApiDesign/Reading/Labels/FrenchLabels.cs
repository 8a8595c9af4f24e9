namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How French documents label the parts of an endpoint.</summary>
internal static class FrenchLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "nom, opération, action"),
        (EndpointPart.Method, "méthode, méthode http, verbe"),
        (EndpointPart.Path, "chemin, url, route, point d accès, point de terminaison"),
        (EndpointPart.Description, "description, objectif, résumé, but, utilité"),
        (EndpointPart.Request, "requête, corps, corps de la requête, corps de requête, entrée, exemple de requête, charge utile"),
        (EndpointPart.Response, "réponse, réponses, retour, sortie, corps de la réponse, exemple de réponse, réponse en cas de succès, renvoie, retourne"),
        (EndpointPart.Statuses, "codes de statut, code de statut, statut, codes http, codes de réponse, codes de retour"),
        (EndpointPart.Errors, "erreurs, codes d erreur, erreur, réponses d erreur, gestion des erreurs"),
        (EndpointPart.Access, "authentification, autorisation, permissions, rôles, rôle, accès, droits, rôles autorisés, permission requise"),
        (EndpointPart.QueryParameters, "paramètres de requête, paramètres query, filtres, pagination, paramètres de recherche"),
        (EndpointPart.PathParameters, "paramètres de chemin, paramètres d url, paramètres de route"),
        (EndpointPart.Headers, "en-têtes, en têtes, entêtes"),
        (EndpointPart.Parameters, "paramètres, arguments"),
        (EndpointPart.Behaviour, "validation, logique métier, règles métier, règles, comportement, remarques, remarque, note, notes, contraintes, étapes, effets de bord, préconditions, exemple, exemples, traitement"),
        (EndpointPart.Base, "url de base, chemin de base, préfixe, racine"),
    ];
}
