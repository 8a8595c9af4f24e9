namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Japanese documents label the parts of an endpoint.</summary>
internal static class JapaneseLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "名前, 名称, 操作, api名, 機能名"),
        (EndpointPart.Method, "メソッド, http メソッド, httpメソッド"),
        (EndpointPart.Path, "パス, エンドポイント, url, ルート"),
        (EndpointPart.Description, "概要, 説明, 目的, 機能, 内容, 用途"),
        (EndpointPart.Request, "リクエスト, リクエストボディ, リクエスト例, リクエストボディ例, リクエスト形式, リクエスト本文, 入力, ボディ, ペイロード"),
        (EndpointPart.Response, "レスポンス, 応答, 戻り値, 返り値, レスポンス例, レスポンスボディ, レスポンス形式, 出力, 成功レスポンス, 成功時のレスポンス, 成功時, 返却値, レスポンス本文"),
        (EndpointPart.Statuses, "ステータス, ステータスコード, http ステータス, httpステータス, httpステータスコード, レスポンスコード"),
        (EndpointPart.Errors, "エラー, エラーコード, エラーレスポンス, 異常系, エラー応答, エラーケース, エラー処理, エラー時"),
        (EndpointPart.Access, "認証, 認可, 権限, ロール, アクセス権, 必要な権限, 認証要否, 認証 認可, アクセス制御, 必要権限"),
        (EndpointPart.QueryParameters, "クエリパラメータ, クエリパラメーター, クエリ, クエリ文字列, フィルタ, ページネーション, ページング"),
        (EndpointPart.PathParameters, "パスパラメータ, パスパラメーター, urlパラメータ, url パラメータ"),
        (EndpointPart.Headers, "ヘッダー, ヘッダ, リクエストヘッダー, リクエストヘッダ"),
        (EndpointPart.Parameters, "パラメータ, パラメーター, リクエストパラメータ, リクエストパラメーター, 引数, 入力パラメータ"),
        (EndpointPart.Behaviour, "バリデーション, 検証, 処理, 処理内容, 処理フロー, ビジネスロジック, ビジネスルール, 備考, 注意, 注意事項, 補足, ルール, 制約, 前提条件, 事前条件, 事後条件, 副作用, レート制限, キャッシュ, 動作, 使用例, 例, サンプル"),
        (EndpointPart.Base, "ベースurl, ベース url, ベースパス, プレフィックス"),
    ];
}
