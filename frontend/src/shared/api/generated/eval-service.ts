// Generated from docs/api/eval-service.openapi.json by npm run generate. Do not edit.
export interface paths {
    "/api/v1/benchmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/benchmarks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/benchmarks/{id}/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eval-service/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eval-service/dead-letters/{position}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Benchmark: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            datasetVersion: string;
            /** Format: int64 */
            etag: number;
            everyVersion: boolean;
            /** Format: uuid */
            id: string;
            labelSpace?: string;
            model: string;
            name: string;
            /** Format: int32 */
            revision: number;
            split: string;
            /** Format: uuid */
            task: string;
            team: string;
        };
        BenchmarkCreation: {
            /** Format: uuid */
            datasetVersion: string;
            everyVersion?: boolean;
            labelSpace?: string;
            model: string;
            name: string;
            /** Format: int32 */
            revision?: number;
            split: string;
            /** Format: uuid */
            task: string;
            team: string;
        };
        ClassRecall: {
            confusedWith?: string;
            label: string;
            /** Format: double */
            recall: number;
            /** Format: int64 */
            samples: number;
        };
        Comparison: {
            /** Format: uuid */
            benchmark: string;
            differences: components["schemas"]["Difference"][];
            /** Format: uuid */
            left: string;
            /** Format: uuid */
            right: string;
            /** Format: int64 */
            samples: number;
        };
        DeadLetter: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            event?: string;
            handled: boolean;
            position: string;
            reason: string;
            team?: string;
            type?: string;
        };
        Difference: {
            /** Format: double */
            difference: number;
            /** Format: double */
            high: number;
            /** Format: double */
            left: number;
            /** Format: double */
            low: number;
            metric: string;
            /** Format: double */
            pValue: number;
            /** Format: double */
            right: number;
            /** @enum {string} */
            verdict: "LEFT_IS_BETTER" | "RIGHT_IS_BETTER" | "NO_DIFFERENCE_SHOWN";
        };
        EvaluationReport: {
            classes: components["schemas"]["ClassRecall"][];
            /** Format: uuid */
            evaluation: string;
        };
        EvaluationRequest: {
            /** Format: uuid */
            benchmark: string;
            /** Format: uuid */
            modelVersion: string;
        };
        EvaluationRun: {
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            /** Format: double */
            chance?: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            done: number;
            failure?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            modelVersion: string;
            predictions?: string;
            scores: components["schemas"]["Score"][];
            /** @enum {string} */
            state: "QUEUED" | "PREDICTING" | "SCORING" | "FINISHED" | "FAILED";
            team: string;
            /** Format: int64 */
            total: number;
        };
        Fault: {
            field: string;
            message: string;
        };
        Leaderboard: {
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            metric?: string;
            model: string;
            rows: components["schemas"]["Row"][];
        };
        PageBenchmark: {
            items: components["schemas"]["Benchmark"][];
            next?: string;
        };
        PageEvaluationRun: {
            items: components["schemas"]["EvaluationRun"][];
            next?: string;
        };
        Problem: {
            detail: string;
            faults?: components["schemas"]["Fault"][];
            instance?: string;
            owner: string;
            /** Format: int32 */
            status: number;
            title: string;
            traceId?: string;
            type: string;
        };
        Row: {
            /** Format: double */
            chance?: number;
            /** Format: uuid */
            evaluation: string;
            /** Format: date-time */
            finishedAt: string;
            /** Format: uuid */
            modelVersion: string;
            /** Format: int32 */
            number?: number;
            /** Format: int32 */
            rank: number;
            scores: components["schemas"]["Score"][];
            tiedWithFirst: boolean;
        };
        Score: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            metric: string;
            /** Format: int64 */
            samples: number;
            /** Format: double */
            value: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_1: {
        parameters: {
            query?: {
                team?: string;
                model?: string;
                /** @description How many items, 50 unless given */
                limit?: number;
                /** @description 'next' of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBenchmark"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key repeats the answer, not the effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BenchmarkCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Benchmark"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Benchmark"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaderboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaderboard"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                team?: string;
                benchmark?: string;
                modelVersion?: string;
                /** @description How many items, 50 unless given */
                limit?: number;
                /** @description 'next' of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEvaluationRun"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key repeats the answer, not the effect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationRun"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare: {
        parameters: {
            query: {
                left: string;
                right: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationRun"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationReport"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
