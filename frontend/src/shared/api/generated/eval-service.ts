// Generated from docs/api/eval-service.openapi.json by npm run generate. Do not edit.
export interface paths {
    "/api/v1/benchmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post: operations["create_4"];
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
        get: operations["get_5"];
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
    "/api/v1/benchmarks/{id}/leaderboard/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leaderboard_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/benchmarks/{id}/sensitivity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sensitivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comparisons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comparisons/non-inferiority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["nonInferiority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embedding-maps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post: operations["create_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embedding-maps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/embedding-maps/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["points"];
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
        get: operations["list_6"];
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
    "/api/v1/eval-service/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events"];
        put?: never;
        post?: never;
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
        get: operations["list_3"];
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
    "/api/v1/evaluations/compare/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["comparedSamples"];
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
        get: operations["get_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evaluations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["run"];
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
    "/api/v1/evaluations/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["create_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-forecasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["create_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put?: never;
        post?: never;
        delete: operations["delete_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["change"];
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["test"];
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
        Answered: Omit<components["schemas"]["Prediction"], "kind"> & {
            answer: string;
            answers: components["schemas"]["Scored"][];
            /** Format: double */
            logProbability: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "visual-question-answering";
        };
        Answers: Omit<components["schemas"]["Reference"], "kind"> & {
            answers: string[];
            question: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "answers";
        };
        Attempt: {
            /** Format: date-time */
            at: string;
            failure?: string;
            /** Format: int64 */
            milliseconds: number;
            /** Format: int32 */
            status?: number;
        };
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
        BenchmarkDefinition: {
            /** Format: uuid */
            datasetVersion: string;
            hash: string;
            labelSpace?: string;
            protocol: components["schemas"]["Protocol"];
            question: components["schemas"]["Captioning"] | components["schemas"]["ImageClassification"] | components["schemas"]["ImageTextRetrieval"] | components["schemas"]["InstanceSegmentation"] | components["schemas"]["MultiLabelClassification"] | components["schemas"]["ObjectDetection"] | components["schemas"]["ReferringExpressionGrounding"] | components["schemas"]["Verification"] | components["schemas"]["VisualQuestionAnswering"];
            /** Format: int32 */
            revision: number;
            split: string;
            /** Format: uuid */
            task: string;
        };
        Bounds: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
        };
        Captioned: Omit<components["schemas"]["Prediction"], "kind"> & {
            caption: string;
            /** Format: double */
            logProbability: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "captioning";
        };
        Captioning: Omit<components["schemas"]["Task"], "kind"> & {
            /** Format: int32 */
            beams?: number;
            /** Format: int32 */
            maxTokens?: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "captioning";
        };
        Captions: Omit<components["schemas"]["Reference"], "kind"> & {
            captions: string[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "captions";
        };
        ClassFigures: {
            figures: {
                [key: string]: number;
            };
            intervals?: {
                [key: string]: components["schemas"]["Bounds"];
            };
            label: string;
            /** Format: int64 */
            samples: number;
        };
        ClassRecall: {
            confusedWith?: string;
            label: string;
            /** Format: double */
            recall: number;
            /** Format: int64 */
            samples: number;
        };
        Classified: Omit<components["schemas"]["Prediction"], "kind"> & {
            labels: components["schemas"]["Scored"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-classification";
        };
        ComparedSample: {
            /** @enum {string} */
            better: "LEFT" | "RIGHT";
            /** Format: double */
            difference: number;
            left: components["schemas"]["SampleFigure"];
            right: components["schemas"]["SampleFigure"];
            sample: string;
        };
        Comparison: {
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            differences: components["schemas"]["Difference"][];
            /** Format: uuid */
            left: string;
            /** Format: uuid */
            right: string;
            /** Format: int64 */
            samples: number;
        };
        ConfusedPair: {
            predicted: string;
            /** Format: int64 */
            samples: number;
            truth: string;
        };
        Confusion: {
            counts?: number[][];
            labels: string[];
            matched?: components["schemas"]["Matched"];
            pairs: components["schemas"]["ConfusedPair"][];
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
        DeliveryDetail: {
            body: string;
            delivery: components["schemas"]["WebhookDelivery"];
            log: components["schemas"]["Attempt"][];
        };
        Detectable: {
            /** @enum {string} */
            basis: "TWO_EVALUATIONS" | "ONE_EVALUATION";
            /** Format: double */
            detectable: number;
            metric: string;
            /** Format: double */
            standardError: number;
        };
        Detected: Omit<components["schemas"]["Prediction"], "kind"> & {
            objects: components["schemas"]["Found"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "object-detection";
        };
        Difference: {
            /** Format: double */
            adjustedPValue: number;
            /** Format: double */
            detectable: number;
            /** Format: double */
            difference: number;
            /** @enum {string} */
            direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER";
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
            /** Format: double */
            standardError: number;
            /** @enum {string} */
            verdict: "LEFT_IS_BETTER" | "RIGHT_IS_BETTER" | "NO_DIFFERENCE_SHOWN" | "MIXED";
        };
        EmbeddingMap: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            datasetVersion: string;
            /** Format: int64 */
            done: number;
            failure?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            model: string;
            /** Format: int32 */
            modelNumber: number;
            /** Format: uuid */
            modelVersion: string;
            /** Format: int64 */
            samples: number;
            /** @enum {string} */
            state: "QUEUED" | "EMBEDDING" | "PROJECTING" | "FINISHED" | "FAILED";
            team: string;
            /** Format: int64 */
            total: number;
        };
        EmbeddingMapCreation: {
            /** Format: uuid */
            datasetVersion: string;
            /** Format: uuid */
            modelVersion: string;
        };
        EmbeddingMapPoints: {
            method: string;
            /** Format: double */
            minimumDistance: number;
            /** Format: int32 */
            neighbours: number;
            points: components["schemas"]["Point"][];
            /** Format: int64 */
            seed: number;
        };
        EvaluationReport: {
            classFigures: components["schemas"]["ClassFigures"][];
            classes: components["schemas"]["ClassRecall"][];
            confusion?: components["schemas"]["Confusion"];
            curves: components["schemas"]["PrecisionRecallCurve"][];
            definition: components["schemas"]["BenchmarkDefinition"];
            /** Format: uuid */
            evaluation: string;
            reliability?: components["schemas"]["Reliability"];
            slices: components["schemas"]["SliceScores"][];
            timing?: components["schemas"]["Timing"];
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
        Figures: {
            /** Format: double */
            accuracy: number;
            confidence: string;
            /** Format: double */
            high: number;
            /** Format: int64 */
            images: number;
            /** Format: double */
            low: number;
            method: string;
            /** Format: double */
            sourceAccuracy: number;
            /** Format: int64 */
            sourceImages: number;
            /** Format: double */
            threshold?: number;
        };
        Finding: {
            /** Format: double */
            atWorst?: number;
            /** Format: double */
            candidate?: number;
            /** Format: double */
            difference?: number;
            explanation: string;
            figure: components["schemas"]["ProtectedFigure"];
            /** Format: double */
            reference?: number;
            /** @enum {string} */
            state: "SHOWN" | "NOT_SHOWN" | "NOT_MEASURED";
        };
        Found: {
            box: components["schemas"]["PixelBox"];
            label: string;
            /** Format: double */
            score: number;
        };
        Grounded: Omit<components["schemas"]["Prediction"], "kind"> & {
            expressions: components["schemas"]["Referred"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "referring-expression-grounding";
        };
        ImageClassification: Omit<components["schemas"]["Task"], "kind"> & {
            labels?: string[];
            prompts?: string[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-classification";
        };
        ImageTextRetrieval: Omit<components["schemas"]["Task"], "kind"> & {
            candidates?: string[];
            /** Format: int32 */
            topK?: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-text-retrieval";
        };
        InstanceSegmentation: Omit<components["schemas"]["Task"], "kind"> & {
            labels?: string[];
            /** Format: int32 */
            maxDetections?: number;
            /** Format: double */
            scoreThreshold?: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "instance-segmentation";
        };
        Label: Omit<components["schemas"]["Reference"], "kind"> & {
            label: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "label";
        };
        Labels: Omit<components["schemas"]["Reference"], "kind"> & {
            absent: string[];
            present: string[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "labels";
        };
        Leaderboard: {
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            metric?: string;
            model: string;
            published: components["schemas"]["PublishedFigure"][];
            rows: components["schemas"]["Row"][];
        };
        LoggedEvent: {
            /** Format: uuid */
            aggregate: string;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            sent: boolean;
            team: string;
            type: string;
        };
        Mask: {
            counts: string;
            size: number[];
        };
        Matched: {
            /** Format: double */
            overlap: number;
            /** Format: double */
            score: number;
        };
        Measured: {
            accuracy: components["schemas"]["Score"];
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            /** Format: uuid */
            evaluation: string;
        };
        MultiLabelClassification: Omit<components["schemas"]["Task"], "kind"> & {
            labels?: string[];
            prompts?: string[];
            /** Format: double */
            threshold?: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "multi-label-classification";
        };
        MultiLabelled: Omit<components["schemas"]["Prediction"], "kind"> & {
            labels: components["schemas"]["Scored"][];
            present: string[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "multi-label-classification";
        };
        NonInferiorityReport: {
            /** Format: uuid */
            candidate: string;
            findings: components["schemas"]["Finding"][];
            /** Format: uuid */
            reference: string;
        };
        NonInferiorityRequest: {
            /** Format: uuid */
            candidate: string;
            figures: components["schemas"]["ProtectedFigure"][];
            /** Format: uuid */
            reference: string;
            team: string;
        };
        ObjectDetection: Omit<components["schemas"]["Task"], "kind"> & {
            labels?: string[];
            /** Format: int32 */
            maxDetections?: number;
            /** Format: double */
            scoreThreshold?: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "object-detection";
        };
        Omission: {
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            reason: string;
        };
        Outlined: {
            box: components["schemas"]["PixelBox"];
            label: string;
            mask: components["schemas"]["Mask"];
            /** Format: double */
            score: number;
        };
        PageBenchmark: {
            items: components["schemas"]["Benchmark"][];
            next?: string;
        };
        PageComparedSample: {
            items: components["schemas"]["ComparedSample"][];
            next?: string;
        };
        PageEmbeddingMap: {
            items: components["schemas"]["EmbeddingMap"][];
            next?: string;
        };
        PageEvaluationRun: {
            items: components["schemas"]["EvaluationRun"][];
            next?: string;
        };
        PageLoggedEvent: {
            items: components["schemas"]["LoggedEvent"][];
            next?: string;
        };
        PageSampleFigure: {
            items: components["schemas"]["SampleFigure"][];
            next?: string;
        };
        PageScoreForecast: {
            items: components["schemas"]["ScoreForecast"][];
            next?: string;
        };
        PageSlice: {
            items: components["schemas"]["Slice"][];
            next?: string;
        };
        PageWebhook: {
            items: components["schemas"]["Webhook"][];
            next?: string;
        };
        PageWebhookDelivery: {
            items: components["schemas"]["WebhookDelivery"][];
            next?: string;
        };
        PixelBox: {
            /** Format: double */
            height: number;
            /** Format: double */
            width: number;
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
        };
        Point: {
            labels: {
                [key: string]: string;
            };
            sample: string;
            split: string;
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
        };
        PrecisionRecallCurve: {
            /** Format: double */
            averagePrecision: number;
            label: string;
            precision: number[];
        };
        Prediction: {
            kind: string;
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
        ProtectedFigure: {
            /** Format: uuid */
            benchmark: string;
            /** Format: double */
            margin: number;
            metric: string;
            /** Format: uuid */
            slice?: string;
        };
        Protocol: {
            answers: string;
            codeVersion: string;
            /** Format: int32 */
            resamples: number;
            resize: string;
            /** Format: int64 */
            seed: number;
        };
        PublishedFigure: {
            benchmark: string;
            method: string;
            metric: string;
            note?: string;
            source: string;
            /** Format: double */
            value: number;
        };
        Ranks: Omit<components["schemas"]["Reference"], "kind"> & {
            /** Format: int32 */
            imageToText: number;
            textToImage: number[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ranks";
        };
        Reference: {
            kind: string;
        };
        Referents: Omit<components["schemas"]["Reference"], "kind"> & {
            boxes: components["schemas"]["PixelBox"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "referents";
        };
        Referred: {
            box: components["schemas"]["PixelBox"];
            expression: string;
            mask: components["schemas"]["Mask"];
            /** Format: double */
            score: number;
        };
        ReferringExpressionGrounding: Omit<components["schemas"]["Task"], "kind"> & {
            expressions?: string[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "referring-expression-grounding";
        };
        Region: {
            box: components["schemas"]["PixelBox"];
            label: string;
            mask?: components["schemas"]["Mask"];
        };
        Regions: Omit<components["schemas"]["Reference"], "kind"> & {
            regions: components["schemas"]["Region"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "regions";
        };
        Reliability: {
            bins: components["schemas"]["ReliabilityBin"][];
            /** Format: double */
            expectedError: number;
        };
        ReliabilityBin: {
            /** Format: double */
            above: number;
            /** Format: double */
            accuracy?: number;
            /** Format: double */
            atMost: number;
            /** Format: double */
            confidence?: number;
            interval?: components["schemas"]["Bounds"];
            /** Format: int64 */
            samples: number;
        };
        Retrieved: Omit<components["schemas"]["Prediction"], "kind"> & {
            texts: components["schemas"]["Scored"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-text-retrieval";
        };
        Row: {
            /** Format: double */
            chance?: number;
            contaminated: boolean;
            /** Format: uuid */
            evaluation: string;
            /** Format: date-time */
            finishedAt: string;
            /** Format: uuid */
            modelVersion: string;
            /** Format: int32 */
            number?: number;
            paired: boolean;
            /** Format: int32 */
            rank?: number;
            scores: components["schemas"]["Score"][];
            tiedWithFirst: boolean;
        };
        SampleFigure: {
            image: string;
            metric: string;
            prediction: components["schemas"]["Answered"] | components["schemas"]["Captioned"] | components["schemas"]["Classified"] | components["schemas"]["Detected"] | components["schemas"]["Grounded"] | components["schemas"]["MultiLabelled"] | components["schemas"]["Retrieved"] | components["schemas"]["Segmented"] | components["schemas"]["Verified"];
            reference: components["schemas"]["Answers"] | components["schemas"]["Captions"] | components["schemas"]["Label"] | components["schemas"]["Labels"] | components["schemas"]["Ranks"] | components["schemas"]["Referents"] | components["schemas"]["Regions"] | components["schemas"]["Truth"] | components["schemas"]["Unknown"];
            said?: string;
            sample: string;
            truth?: string;
            /** Format: double */
            value: number;
        };
        Score: {
            /** @enum {string} */
            direction?: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER";
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
        ScoreForecast: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            datasetVersion: string;
            /** Format: int64 */
            done: number;
            failure?: string;
            figures?: components["schemas"]["Figures"];
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            measured?: components["schemas"]["Measured"];
            model: string;
            /** Format: int32 */
            modelNumber: number;
            /** Format: uuid */
            modelVersion: string;
            /** Format: int32 */
            revision: number;
            source: components["schemas"]["Source"];
            split: string;
            /** @enum {string} */
            state: "QUEUED" | "PREDICTING" | "FORECASTING" | "FINISHED" | "FAILED";
            /** Format: uuid */
            task: string;
            team: string;
            /** Format: int64 */
            total: number;
        };
        ScoreForecastCreation: {
            /** Format: uuid */
            datasetVersion: string;
            /** Format: uuid */
            modelVersion?: string;
            /** Format: uuid */
            source?: string;
            split?: string;
            /** Format: uuid */
            task: string;
        };
        Scored: {
            /** Format: double */
            score: number;
            text: string;
        };
        SecretRotation: {
            /** Format: int32 */
            overlapSeconds?: number;
        };
        Segmented: Omit<components["schemas"]["Prediction"], "kind"> & {
            objects: components["schemas"]["Outlined"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "instance-segmentation";
        };
        Sensitivity: {
            /** Format: uuid */
            benchmark: string;
            figures: components["schemas"]["Detectable"][];
            /** Format: double */
            level: number;
            /** Format: double */
            power: number;
            /** Format: int64 */
            samples: number;
        };
        Slice: {
            conditions: components["schemas"]["SliceCondition"][];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            id: string;
            name: string;
            team: string;
        };
        SliceCondition: {
            anyOf?: string[];
            /** Format: double */
            atLeast?: number;
            /** Format: double */
            atMost?: number;
            attribute: string;
            startsWith?: string;
        };
        SliceCreation: {
            conditions: components["schemas"]["SliceCondition"][];
            name: string;
            team: string;
        };
        SliceScores: {
            name: string;
            /** Format: int64 */
            samples: number;
            scores: components["schemas"]["Score"][];
            /** Format: uuid */
            slice: string;
        };
        Source: {
            /** Format: uuid */
            benchmark: string;
            benchmarkName: string;
            /** Format: uuid */
            evaluation: string;
            /** Format: double */
            labelOverlap: number;
            sameTask: boolean;
            team: string;
        };
        Task: {
            kind: string;
        };
        Timing: {
            /** Format: double */
            imagesPerSecond: number;
            /** Format: double */
            predictingSeconds: number;
            /** Format: double */
            scoringSeconds: number;
        };
        Truth: Omit<components["schemas"]["Reference"], "kind"> & {
            holds: boolean;
            statement: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "truth";
        };
        Unknown: Omit<components["schemas"]["Reference"], "kind"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "unknown";
        };
        Verification: Omit<components["schemas"]["Task"], "kind"> & {
            statement?: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "verification";
        };
        Verified: Omit<components["schemas"]["Prediction"], "kind"> & {
            holds: boolean;
            /** Format: double */
            probability: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "verification";
        };
        VersionComparison: {
            benchmarks: components["schemas"]["Comparison"][];
            /** Format: uuid */
            left: string;
            /** Format: double */
            level: number;
            omitted: components["schemas"]["Omission"][];
            /** Format: uuid */
            right: string;
            /** @enum {string} */
            verdict: "LEFT_IS_BETTER" | "RIGHT_IS_BETTER" | "NO_DIFFERENCE_SHOWN" | "MIXED";
        };
        VisualQuestionAnswering: Omit<components["schemas"]["Task"], "kind"> & {
            answers?: string[];
            /** Format: int32 */
            beams?: number;
            /** Format: int32 */
            maxTokens?: number;
            question?: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "visual-question-answering";
        };
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            description: string;
            disabledBecause?: string;
            /** Format: int64 */
            etag: number;
            eventTypes: string[];
            /** Format: date-time */
            failingSince?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            oldSecretUntil?: string;
            /** @enum {string} */
            state: "ACTIVE" | "DISABLED";
            team: string;
            url: string;
        };
        WebhookChange: {
            description: string;
            eventTypes: string[];
            /** @enum {string} */
            state: "ACTIVE" | "DISABLED";
            url: string;
        };
        WebhookCreated: {
            secret: string;
            webhook: components["schemas"]["Webhook"];
        };
        WebhookCreation: {
            description?: string;
            eventTypes: string[];
            team: string;
            url: string;
        };
        WebhookDelivery: {
            /** Format: date-time */
            attemptedAt?: string;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            event: string;
            eventType: string;
            failure?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "PENDING" | "DELIVERED" | "FAILED";
            /** Format: int32 */
            status?: number;
            /** Format: uuid */
            webhook: string;
        };
        WebhookOptions: {
            allowedHosts: string[];
            eventTypes: string[];
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
    list_5: {
        parameters: {
            query?: {
                team?: string;
                model?: string;
                task?: string;
                /** @description How many items, 50 unless given */
                limit?: number;
                /** @description 'next' of the page before */
                after?: string;
                /** @description Words that all occur in an item; the item of exactly that name comes first */
                q?: string;
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
    create_4: {
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
    get_5: {
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
    leaderboard_1: {
        parameters: {
            query?: {
                format?: string;
            };
            header?: {
                Accept?: string;
            };
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
                    "application/json": string;
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
    sensitivity: {
        parameters: {
            query?: {
                power?: number;
                samples?: number;
            };
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
                    "application/json": components["schemas"]["Sensitivity"];
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
    compareVersions: {
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
                    "application/json": components["schemas"]["VersionComparison"];
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
    comparison: {
        parameters: {
            query: {
                left: string;
                right: string;
                format?: string;
            };
            header?: {
                Accept?: string;
            };
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
                    "application/json": string;
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
    nonInferiority: {
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
                "application/json": components["schemas"]["NonInferiorityRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonInferiorityReport"];
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
    list_4: {
        parameters: {
            query?: {
                team?: string;
                datasetVersion?: string;
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
                    "application/json": components["schemas"]["PageEmbeddingMap"];
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
    create_3: {
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
                "application/json": components["schemas"]["EmbeddingMapCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbeddingMap"];
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
    get_4: {
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
                    "application/json": components["schemas"]["EmbeddingMap"];
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
    points: {
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
                    "application/json": components["schemas"]["EmbeddingMapPoints"];
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
    list_6: {
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
    events: {
        parameters: {
            query?: {
                team?: string;
                type?: string;
                aggregate?: string;
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
                    "application/json": components["schemas"]["PageLoggedEvent"];
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
    list_3: {
        parameters: {
            query?: {
                team?: string;
                benchmark?: string;
                modelVersion?: string;
                state?: "QUEUED" | "PREDICTING" | "SCORING" | "FINISHED" | "FAILED";
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
    comparedSamples: {
        parameters: {
            query: {
                left: string;
                right: string;
                better?: "LEFT" | "RIGHT";
                after?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["PageComparedSample"];
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
    get_3: {
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
    run: {
        parameters: {
            query?: {
                format?: string;
            };
            header?: {
                Accept?: string;
            };
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
                    "application/json": string;
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
    samples: {
        parameters: {
            query?: {
                order?: "WORST" | "UNSUREST";
                truth?: string;
                said?: string;
                after?: string;
                limit?: number;
            };
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
                    "application/json": components["schemas"]["PageSampleFigure"];
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
            query?: {
                team?: string;
                task?: string;
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
                    "application/json": components["schemas"]["PageScoreForecast"];
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
    create_2: {
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
                "application/json": components["schemas"]["ScoreForecastCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreForecast"];
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
    get_2: {
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
                    "application/json": components["schemas"]["ScoreForecast"];
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
    list_1: {
        parameters: {
            query?: {
                team?: string;
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
                    "application/json": components["schemas"]["PageSlice"];
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
    create_1: {
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
                "application/json": components["schemas"]["SliceCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slice"];
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
                    "application/json": components["schemas"]["Slice"];
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
    delete_1: {
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
            /** @description No Content */
            204: {
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
            query: {
                team: string;
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
                    "application/json": components["schemas"]["PageWebhook"];
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCreated"];
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
    options: {
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
                    "application/json": components["schemas"]["WebhookOptions"];
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
                    "application/json": components["schemas"]["Webhook"];
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
    change: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, or * */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
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
    delete: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, or * */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
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
    deliveries: {
        parameters: {
            query?: {
                state?: "PENDING" | "DELIVERED" | "FAILED";
                /** @description How many items, 50 unless given */
                limit?: number;
                /** @description 'next' of the page before */
                after?: string;
            };
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
                    "application/json": components["schemas"]["PageWebhookDelivery"];
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
    delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
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
                    "application/json": components["schemas"]["DeliveryDetail"];
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
    resend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key repeats the answer, not the effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
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
    rotateSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, or * */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCreated"];
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
    test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key repeats the answer, not the effect */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
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
}
