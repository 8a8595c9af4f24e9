namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Korean documents label the parts of an endpoint.</summary>
internal static class KoreanLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "이름, 작업, 기능명"),
        (EndpointPart.Method, "메서드, 메소드, http 메서드, http 메소드"),
        (EndpointPart.Path, "경로, 엔드포인트, 주소, url"),
        (EndpointPart.Description, "설명, 목적, 개요, 기능"),
        (EndpointPart.Request, "요청, 요청 본문, 요청 바디, 요청 예시, 요청 예제, 입력, 본문, 바디"),
        (EndpointPart.Response, "응답, 응답 본문, 응답 예시, 응답 예제, 반환, 반환값, 출력, 성공 응답, 결과"),
        (EndpointPart.Statuses, "상태 코드, 상태코드, 응답 코드, 응답코드, 상태"),
        (EndpointPart.Errors, "오류, 에러, 오류 코드, 에러 코드, 에러코드, 오류 응답, 에러 응답, 실패 응답"),
        (EndpointPart.Access, "인증, 인가, 권한, 역할, 접근 권한, 필요 권한, 인증 필요"),
        (EndpointPart.QueryParameters, "쿼리 파라미터, 쿼리 매개변수, 쿼리, 필터, 페이지네이션, 페이징"),
        (EndpointPart.PathParameters, "경로 파라미터, 경로 매개변수, 경로 변수"),
        (EndpointPart.Headers, "헤더, 요청 헤더"),
        (EndpointPart.Parameters, "파라미터, 매개변수, 요청 파라미터, 요청 매개변수"),
        (EndpointPart.Behaviour, "검증, 유효성 검사, 비즈니스 로직, 비즈니스 규칙, 처리, 동작, 비고, 참고, 주의, 주의사항, 제약, 규칙, 로직, 예시, 예제"),
        (EndpointPart.Base, "기본 url, 기본 경로, 접두사"),
    ];
}
