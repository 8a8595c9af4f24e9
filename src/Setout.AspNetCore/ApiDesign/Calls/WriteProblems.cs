using System.Globalization;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>Why a change was not made, as problems: in the names of the body, never in those of the database.</summary>
internal static class WriteProblems
{
    public static Problem Of(Exchange exchange, WriteEndpoint endpoint, RowValues sent, WriteOutcome outcome)
    {
        var entity = endpoint.Served.Entity.Name;
        return outcome switch
        {
            RowMissing => StoreProblems.Missing(exchange, entity),
            ParentMissing missing => StoreProblems.Missing(exchange, missing.Entity),
            RowsAmbiguous => new Problem(ProblemKinds.Ambiguous, $"There are several rows of {entity} here; address one of them."),
            KeyChanged changed => Renamed(BodyPlace.Of(endpoint.Body, sent, null), changed),
            VersionMismatch => Conditions.Failed(),
            KeyReused => new Problem(ProblemKinds.KeyReused, "This key came with another body before."),
            ConditionFailed failed => WrongState(endpoint, failed),
            StillReferenced held => new Problem(ProblemKinds.InUse, $"A row of {held.Entity} still points at this {entity}."),
            UniqueViolation taken => Taken(BodyPlace.Of(endpoint.Body, sent, taken.At), taken),
            ReferenceMissing dangling => Dangling(BodyPlace.Of(endpoint.Body, sent, dangling.At), dangling),
            CheckViolation broken => Broken(BodyPlace.Of(endpoint.Body, sent, broken.At), broken),
            OutsideRule => new Problem(ProblemKinds.Forbidden, $"What is sent would make it a {entity} that is not yours to have to do with."),
            Faulted faulted => StoreProblems.Of(faulted.Fault),
            _ => new Problem(ProblemKinds.Internal, ""),
        };
    }

    private static Problem WrongState(WriteEndpoint endpoint, ConditionFailed failed)
    {
        var detail = endpoint.Served.Planned.Answer is TransitionAnswer { ConditionText: { Length: > 0 } text } transition
            ? $"`{transition.StateField}` is {failed.State}, and the condition is: {text}"
            : $"Its state is {failed.State}";
        return new Problem(ProblemKinds.WrongState, detail.EndsWith('.') ? detail : detail + ".");
    }

    private static Problem Renamed(BodyPlace place, KeyChanged changed) =>
        new(ProblemKinds.InvalidValues, $"`{place.NameOf(changed.Field)}` is not that of the row that is addressed.")
        {
            Violations = [place.Violation(changed.Field, "key", "must be the key of the row that is addressed")],
        };

    private static Problem Taken(BodyPlace place, UniqueViolation taken)
    {
        var names = taken.Fields.Select(place.NameOf).ToList();
        var detail = names.Count == 1 ? "is taken" : $"is taken together with the others of {string.Join(", ", names)}";
        return new Problem(ProblemKinds.Duplicate, $"Another {taken.Entity} has the same {string.Join(", ", names)}.")
        {
            Violations = taken.Fields.Select(field => place.Violation(field, "duplicate", detail)).ToEquatableArray(),
        };
    }

    private static Problem Dangling(BodyPlace place, ReferenceMissing dangling)
    {
        return new Problem(ProblemKinds.MissingReference, $"`{place.NameOf(dangling.Field)}` points at a {dangling.Target} that is not there.")
        {
            Violations = [place.Violation(dangling.Field, "missing_reference", $"points at a {dangling.Target} that is not there")],
        };
    }

    private static Problem Broken(BodyPlace place, CheckViolation broken)
    {
        var count = broken.Checks.Count;
        return new Problem(ProblemKinds.InvalidValues, count == 1 ? "One rule of the design is broken." : string.Create(CultureInfo.InvariantCulture, $"{count} rules of the design are broken."))
        {
            Violations = broken.Checks.Select(place.Violation).ToEquatableArray(),
        };
    }
}
