namespace Setout.Sections.Titles;

/// <summary>How Japanese documents head their sections.</summary>
internal static class JapaneseTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "概要, はじめに, 目的, 背景, 導入, システム概要, プロジェクト概要, 目標, サマリー"),
        (Topic.Architecture, "アーキテクチャ, システムアーキテクチャ, システム構成, 全体構成, 構成, システム設計, 全体アーキテクチャ, アーキテクチャ概要, 構成図"),
        (Topic.Components, "コンポーネント, モジュール, 主要コンポーネント, システムコンポーネント, モジュール構成, コンポーネント構成"),
        (Topic.Interactions, "連携, データフロー, シーケンス図, 処理フロー, コンポーネント間連携, コンポーネント間の連携"),
        (Topic.DataModels, "データモデル, データベース, db, テーブル, テーブル定義, テーブル一覧, エンティティ, データ構造, スキーマ, データベーススキーマ, er図, ドメインモデル, データ, db構成, データベース構造, エンティティ定義, テーブル構成, モデル"),
        (Topic.ApiDesign, "api, api仕様, api仕様書, apiエンドポイント, エンドポイント, エンドポイント一覧, api一覧, api定義, rest api, web api, インターフェース, ルーティング, エンドポイント仕様"),
        (Topic.Security, "セキュリティ, セキュリティ要件, セキュリティ考慮事項, セキュリティ対策"),
        (Topic.Authentication, "認証, 認証方式, ログイン, ユーザー認証"),
        (Topic.Authorization, "認可, 権限, アクセス制御, ロール, 権限管理, ロールと権限"),
        (Topic.DataProtection, "データ保護, プライバシー, 暗号化, データ保持"),
        (Topic.Performance, "パフォーマンス, 性能, 性能要件, パフォーマンス要件, スケーラビリティ, パフォーマンス考慮事項"),
        (Topic.ExpectedLoad, "想定負荷, 負荷, 想定トラフィック, キャパシティ"),
        (Topic.Caching, "キャッシュ, キャッシュ戦略, キャッシング"),
        (Topic.Optimization, "最適化, 最適化計画"),
        (Topic.Testing, "テスト, テスト戦略, テスト計画, テスト方針"),
        (Topic.UnitTests, "単体テスト, ユニットテスト"),
        (Topic.IntegrationTests, "結合テスト, 統合テスト, インテグレーションテスト"),
        (Topic.EndToEndTests, "e2eテスト, エンドツーエンドテスト, 受け入れテスト"),
        (Topic.Deployment, "デプロイ, デプロイメント, デプロイ戦略, デプロイ方法, 運用, リリース"),
        (Topic.Infrastructure, "インフラ, インフラストラクチャ, 環境, インフラ構成"),
        (Topic.Rollout, "リリース計画, ロールアウト, ロールアウト計画, 移行計画, ロールバック"),
        (Topic.Monitoring, "監視, モニタリング, ログ, 監視とログ, オブザーバビリティ, 監視とアラート"),
        (Topic.TradeOffs, "設計判断, 技術選定, トレードオフ, 代替案, 決定事項, 設計上の決定, 意思決定"),
        (Topic.OpenQuestions, "未解決事項, 未決事項, 課題, 検討事項, 未解決の問題, 残課題"),
        (Topic.Dependencies, "依存関係, 依存, 外部サービス, 外部依存, 外部連携"),
        (Topic.Risks, "リスク, リスク管理, リスクと対策, リスク分析"),
    ];
}
