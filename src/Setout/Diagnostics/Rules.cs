using Setout.Diagnostics.Suppressing;
using Setout.Markdown.Rules;
using Setout.Sections.ApiDesign.Rules;
using Setout.Sections.Architecture.Rules;
using Setout.Sections.DataModels.Rules;
using Setout.Sections.Dependencies.Rules;
using Setout.Sections.Deployment.Rules;
using Setout.Sections.OpenQuestions.Rules;
using Setout.Sections.Performance.Rules;
using Setout.Sections.Risks.Rules;
using Setout.Sections.Rules;
using Setout.Sections.Security.Rules;
using Setout.Sections.Testing.Rules;
using Setout.Sections.TradeOffs.Rules;

namespace Setout.Diagnostics;

/// <summary>
/// Every rule. Codes are never reused: 0xxx structure and placeholders, 1xxx architecture, 2xxx data,
/// 3xxx API, 4xxx security, 5xxx performance, 6xxx testing, 7xxx deployment and monitoring, 8xxx decisions, questions,
/// dependencies and risks, 9xxx Markdown. In each range x001 to x019 arise while reading, x080 to x099 while planning.
/// </summary>
public static class Rules
{
    // One rule a line: what arises while reading or planning has no check.
    internal static EquatableArray<CatalogueEntry> Catalogue { get; } =
    [
        new(MisspeltSection.Rule),
        new(MisplacedHeading.Rule),
        new(MissingSection.Rule, MissingSection.Check),
        new(EmptySection.Rule, EmptySection.Check),
        new(UnfilledPlaceholder.Rule, UnfilledPlaceholder.Check),
        new(NotApplicableWithoutReason.Rule, NotApplicableWithoutReason.Check),
        new(DuplicateSection.Rule, DuplicateSection.Check),
        new(CountedOtherwise.Rule, CountedOtherwise.Check),
        new(UnusedSuppression.Rule),
        new(SuppressionWithoutReason.Rule),
        new(UnknownRuleInSuppression.Rule),
        new(ComponentMissingFromDiagram.Rule, ComponentMissingFromDiagram.Check),
        new(NodeWithoutComponent.Rule, NodeWithoutComponent.Check),
        new(SelfDependency.Rule, SelfDependency.Check),
        new(UnknownComponentInInteraction.Rule, UnknownComponentInInteraction.Check),
        new(BrokenDiagram.Rule, BrokenDiagram.Check),
        new(ComponentListedTwice.Rule, ComponentListedTwice.Check),
        new(UnknownTypeWord.Rule),
        new(UnreadableSql.Rule),
        new(UnknownFieldWord.Rule),
        new(UnreadableCondition.Rule),
        new(UnreadableFieldLine.Rule),
        new(UnreadStatement.Rule),
        new(UnreadableDefault.Rule),
        new(UnreadNotation.Rule),
        new(FieldsWithoutEntity.Rule),
        new(UnreadableExample.Rule),
        new(FieldStatedOtherwise.Rule),
        new(UnclosedEntity.Rule),
        new(UnknownReference.Rule, UnknownReference.Check),
        new(ReferenceTypeMismatch.Rule, ReferenceTypeMismatch.Check),
        new(EntityWithoutKey.Rule, EntityWithoutKey.Check),
        new(DuplicateEntity.Rule, DuplicateEntity.Check),
        new(DuplicateField.Rule, DuplicateField.Check),
        new(RelationSidesDisagree.Rule, RelationSidesDisagree.Check),
        new(RepeatedEnumValue.Rule, RepeatedEnumValue.Check),
        new(DefaultOutsideEnum.Rule, DefaultOutsideEnum.Check),
        new(DefaultViolatesType.Rule, DefaultViolatesType.Check),
        new(DefaultViolatesCheck.Rule, DefaultViolatesCheck.Check),
        new(ExampleViolatesField.Rule, ExampleViolatesField.Check),
        new(ContradictoryBounds.Rule, ContradictoryBounds.Check),
        new(NullableKey.Rule, NullableKey.Check),
        new(SetNullOnRequired.Rule, SetNullOnRequired.Check),
        new(UnknownFieldInConstraint.Rule, UnknownFieldInConstraint.Check),
        new(RequiredReferenceCycle.Rule, RequiredReferenceCycle.Check),
        new(InexactMoney.Rule, InexactMoney.Check),
        new(EntityWithoutFields.Rule, EntityWithoutFields.Check),
        new(FormerNameInUse.Rule, FormerNameInUse.Check),
        new(UnknownReferencedField.Rule, UnknownReferencedField.Check),
        new(TooManyDigits.Rule),
        new(ReservedName.Rule, ReservedName.Check),
        new(ReferenceNotKept.Rule, ReferenceNotKept.Check),
        new(UndescribedResource.Rule, UndescribedResource.Check),
        new(UnknownLabel.Rule),
        new(EndpointWithoutPath.Rule),
        new(EndpointWithoutMethod.Rule),
        new(UnknownMethod.Rule),
        new(EmptyEndpoint.Rule),
        new(ContradictingEndpoint.Rule),
        new(OrphanFence.Rule),
        new(MisspeltHeading.Rule),
        new(DuplicateEndpoint.Rule, DuplicateEndpoint.Check),
        new(UnknownPathParameter.Rule, UnknownPathParameter.Check),
        new(UnboundPathParameter.Rule, UnboundPathParameter.Check),
        new(UnknownBodyMember.Rule, UnknownBodyMember.Check),
        new(SampleViolatesType.Rule, SampleViolatesType.Check),
        new(UnexpectedRequestBody.Rule, UnexpectedRequestBody.Check),
        new(WriteWithoutBody.Rule, WriteWithoutBody.Check),
        new(UnlikelyStatus.Rule, UnlikelyStatus.Check),
        new(UnreachableError.Rule, UnreachableError.Check),
        new(UnlistedError.Rule, UnlistedError.Check),
        new(RepeatedError.Rule, RepeatedError.Check),
        new(UnreadableJson.Rule, UnreadableJson.Check),
        new(UnknownState.Rule, UnknownState.Check),
        new(AnsweredByExample.Rule, AnsweredByExample.Check),
        new(InconsistentPathCasing.Rule, InconsistentPathCasing.Check),
        new(InconsistentTrailingSlash.Rule, InconsistentTrailingSlash.Check),
        new(EntityWithoutEndpoint.Rule, EntityWithoutEndpoint.Check),
        new(ParameterWithoutEffect.Rule, ParameterWithoutEffect.Check),
        new(ParameterNamedDifferently.Rule, ParameterNamedDifferently.Check),
        new(MisspeltPathNoun.Rule, MisspeltPathNoun.Check),
        new(UnsentField.Rule),
        new(AmbiguousPathParameter.Rule, AmbiguousPathParameter.Check),
        new(RepeatedPathParameter.Rule, RepeatedPathParameter.Check),
        new(LiteralAsParameter.Rule, LiteralAsParameter.Check),
        new(NounBelowTwoBases.Rule, NounBelowTwoBases.Check),
        new(MemberStatedOtherwise.Rule, MemberStatedOtherwise.Check),
        new(ErrorWithTwoStatuses.Rule, ErrorWithTwoStatuses.Check),
        new(AuthenticationNotStated.Rule, AuthenticationNotStated.Check),
        new(AuthorizationNotStated.Rule, AuthorizationNotStated.Check),
        new(EndpointWithoutGrant.Rule),
        new(GrantWithoutSubject.Rule),
        new(RoleWithoutGrant.Rule, RoleWithoutGrant.Check),
        new(SecretInResponse.Rule, SecretInResponse.Check),
        new(UnprotectedSensitiveField.Rule, UnprotectedSensitiveField.Check),
        new(UnknownRole.Rule, UnknownRole.Check),
        new(UnreadGrant.Rule),
        new(OwnWithoutOwner.Rule),
        new(UnenforcedSentence.Rule),
        new(ProtectionOfMissingField.Rule),
        new(UnencryptableField.Rule),
        new(LoginWithoutLockout.Rule, LoginWithoutLockout.Check),
        new(KeyInAddress.Rule, KeyInAddress.Check),
        new(RoleCycle.Rule),
        new(AnyOriginWithCredentials.Rule),
        new(OriginsNotNamed.Rule),
        new(AuditWithoutSubject.Rule),
        new(PublicProtectedField.Rule, PublicProtectedField.Check),
        new(AskedEncryptedField.Rule, AskedEncryptedField.Check),
        new(UnenforcedRetention.Rule),
        new(UnanonymisedField.Rule),
        new(MaskForUnknown.Rule),
        new(UnmeasurableLoad.Rule, UnmeasurableLoad.Check),
        new(CacheWithoutEnd.Rule, CacheWithoutEnd.Check),
        new(CacheOfUnknownEndpoint.Rule, CacheOfUnknownEndpoint.Check),
        new(CachedWrite.Rule, CachedWrite.Check),
        new(OptimizationOfUnknownField.Rule, OptimizationOfUnknownField.Check),
        new(TestOfUnknownEndpoint.Rule, TestOfUnknownEndpoint.Check),
        new(UntestedEndpoint.Rule, UntestedEndpoint.Check),
        new(ComponentWithoutPlace.Rule, ComponentWithoutPlace.Check),
        new(RolloutWithoutWayBack.Rule, RolloutWithoutWayBack.Check),
        new(RolloutWithoutStages.Rule, RolloutWithoutStages.Check),
        new(ObjectiveWithoutNumber.Rule, ObjectiveWithoutNumber.Check),
        new(ObjectiveWithoutSignal.Rule, ObjectiveWithoutSignal.Check),
        new(DecisionWithoutChoice.Rule, DecisionWithoutChoice.Check),
        new(DecisionWithoutAlternatives.Rule, DecisionWithoutAlternatives.Check),
        new(DecisionWithoutRationale.Rule, DecisionWithoutRationale.Check),
        new(ChoiceAmongAlternatives.Rule, ChoiceAmongAlternatives.Check),
        new(OpenQuestion.Rule, OpenQuestion.Check),
        new(AnsweredButOpen.Rule, AnsweredButOpen.Check),
        new(ClosedWithoutAnswer.Rule, ClosedWithoutAnswer.Check),
        new(DependencyWithoutAddress.Rule, DependencyWithoutAddress.Check),
        new(RiskWithoutMitigation.Rule, RiskWithoutMitigation.Check),
        new(TooDeepNesting.Rule, TooDeepNesting.Check),
        new(UnescapedPipeInTable.Rule, UnescapedPipeInTable.Check),
        new(UnfencedDiagram.Rule, UnfencedDiagram.Check),
        new(RawAngleBracketsInPath.Rule, RawAngleBracketsInPath.Check),
        new(BrokenAnchor.Rule, BrokenAnchor.Check),
        new(AccidentalHeading.Rule, AccidentalHeading.Check),
        new(UnclosedFence.Rule, UnclosedFence.Check),
        new(HeadingLevelJump.Rule, HeadingLevelJump.Check),
        new(ByteOrderMark.Rule, ByteOrderMark.Check),
        new(HeadingNumberOutOfOrder.Rule, HeadingNumberOutOfOrder.Check),
    ];

    private static readonly Dictionary<string, Rule> ByName = Catalogue
        .SelectMany(entry => new[] { (Name: entry.Rule.Code, entry.Rule), (Name: entry.Rule.Slug, entry.Rule) })
        .ToDictionary(named => named.Name, named => named.Rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>All rules, in order of their codes.</summary>
    public static EquatableArray<Rule> All { get; } = Catalogue
        .Select(entry => entry.Rule).OrderBy(rule => rule.Code, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The rule of a code (<c>SET2020</c>) or a slug (<c>unknown-reference</c>), ignoring case; null if there is none.</summary>
    public static Rule? Find(string codeOrSlug) => ByName.GetValueOrDefault(codeOrSlug);
}
