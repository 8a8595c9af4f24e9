namespace Setout.Sections.Titles;

/// <summary>How Korean documents head their sections.</summary>
internal static class KoreanTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "개요, 소개, 배경, 목적, 목표, 프로젝트 개요, 시스템 개요, 서론, 요약"),
        (Topic.Architecture, "아키텍처, 시스템 아키텍처, 시스템 구조, 전체 구조, 구조, 시스템 구성, 전체 아키텍처"),
        (Topic.Components, "컴포넌트, 구성 요소, 구성요소, 모듈, 주요 컴포넌트, 시스템 구성 요소"),
        (Topic.Interactions, "컴포넌트 상호작용, 상호작용, 데이터 흐름, 시퀀스 다이어그램"),
        (Topic.DataModels, "데이터 모델, 데이터모델, 데이터베이스, db, 테이블, 테이블 정의, 테이블 구조, 엔티티, 데이터 구조, 스키마, 데이터베이스 스키마, 도메인 모델, erd, 데이터베이스 테이블"),
        (Topic.ApiDesign, "api, api 명세, api 명세서, 엔드포인트, api 엔드포인트, api 목록, rest api, 인터페이스, api 스펙, api 정의, 라우트"),
        (Topic.Security, "보안, 보안 고려사항, 보안 요구사항"),
        (Topic.Authentication, "인증, 로그인, 인증 방식, 사용자 인증"),
        (Topic.Authorization, "인가, 권한, 접근 제어, 권한 관리, 역할, 역할과 권한"),
        (Topic.DataProtection, "데이터 보호, 개인정보 보호, 암호화"),
        (Topic.Performance, "성능, 성능 고려사항, 성능 요구사항, 확장성, 성능 최적화"),
        (Topic.ExpectedLoad, "예상 부하, 부하, 예상 트래픽"),
        (Topic.Caching, "캐싱, 캐시, 캐싱 전략, 캐시 전략"),
        (Topic.Optimization, "최적화, 최적화 계획"),
        (Topic.Testing, "테스트, 테스트 전략, 테스트 계획"),
        (Topic.UnitTests, "단위 테스트"),
        (Topic.IntegrationTests, "통합 테스트"),
        (Topic.EndToEndTests, "e2e 테스트, 종단 간 테스트, 인수 테스트"),
        (Topic.Deployment, "배포, 배포 전략, 배포 계획, 운영"),
        (Topic.Infrastructure, "인프라, 환경"),
        (Topic.Rollout, "롤아웃, 출시 계획, 배포 일정, 롤백, 마이그레이션 계획"),
        (Topic.Monitoring, "모니터링, 로깅, 모니터링 및 로깅, 관측성, 로그"),
        (Topic.TradeOffs, "설계 결정, 트레이드오프, 대안, 기술 결정, 주요 결정"),
        (Topic.OpenQuestions, "미해결 질문, 열린 질문, 미결 사항, 논의 사항, 미해결 이슈"),
        (Topic.Dependencies, "의존성, 외부 의존성, 외부 서비스, 의존 관계"),
        (Topic.Risks, "위험, 리스크, 위험 요소, 리스크 관리, 위험 평가"),
    ];
}
