// Generated from docs/api/inference-service.openapi.json by npm run generate. Do not edit.
export interface paths {
    "/api/v1/batch-embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["embed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch-predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch-predictions/{id}": {
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
    "/api/v1/embeddings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["multipart_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/image-indexes": {
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
    "/api/v1/image-indexes/{id}": {
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
    "/api/v1/image-indexes/{id}/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inference-service/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inference-service/dead-letters/{position}/replay": {
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
    "/api/v1/inference-service/events": {
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
    "/api/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["multipart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompt-weightings": {
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
    "/api/v1/prompt-weightings/{id}": {
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
    "/api/v1/prompt-weightings/{id}/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["use"];
        post?: never;
        delete: operations["putAside"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/serving/slots": {
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
    "/api/v1/serving/tasks/{id}": {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Answer: {
            prediction: components["schemas"]["Answered"] | components["schemas"]["Captioned"] | components["schemas"]["Classified"] | components["schemas"]["Detected"] | components["schemas"]["Grounded"] | components["schemas"]["MultiLabelled"] | components["schemas"]["Retrieved"] | components["schemas"]["Segmented"] | components["schemas"]["Verified"];
            /** Format: uuid */
            promptWeighting?: string;
            /** Format: int32 */
            revision?: number;
            /** Format: uuid */
            task?: string;
        };
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
        Ask: {
            candidates?: string[];
            definition?: components["schemas"]["Captioning"] | components["schemas"]["ImageClassification"] | components["schemas"]["ImageTextRetrieval"] | components["schemas"]["InstanceSegmentation"] | components["schemas"]["MultiLabelClassification"] | components["schemas"]["ObjectDetection"] | components["schemas"]["ReferringExpressionGrounding"] | components["schemas"]["Verification"] | components["schemas"]["VisualQuestionAnswering"];
            expressions?: string[];
            /** Format: double */
            maxOverlap?: number;
            question?: string;
            /** Format: uuid */
            task?: string;
        };
        BatchEmbeddingCreation: {
            /** Format: uuid */
            datasetVersion: string;
            /** Format: int32 */
            limit?: number;
            /** Format: uuid */
            modelVersion: string;
            /** Format: int64 */
            seed?: number;
            team: string;
        };
        BatchPrediction: {
            /** Format: int64 */
            done: number;
            failure?: string;
            /** Format: uuid */
            id: string;
            key?: string;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "FINISHED" | "FAILED";
            team: string;
            /** Format: int64 */
            total: number;
        };
        BatchPredictionCreation: {
            /** Format: uuid */
            datasetVersion: string;
            labelSpace?: string;
            /** Format: uuid */
            modelVersion: string;
            /** Format: int32 */
            revision: number;
            split: string;
            /** Format: uuid */
            task: string;
            team: string;
            unlabelled?: boolean;
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
        Classified: Omit<components["schemas"]["Prediction"], "kind"> & {
            labels: components["schemas"]["Scored"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-classification";
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
        Detected: Omit<components["schemas"]["Prediction"], "kind"> & {
            objects: components["schemas"]["Found"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "object-detection";
        };
        EmbeddingRequest: {
            images?: components["schemas"]["ImageSource"][];
            model?: string;
            team: string;
        };
        EmbeddingResponse: {
            embeddings: number[][];
            /** Format: uuid */
            id: string;
            servedBy: components["schemas"]["ServedVersion"];
            team: string;
            /** Format: int32 */
            width: number;
        };
        Fault: {
            field: string;
            message: string;
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
        Hit: {
            /** Format: double */
            cosine: number;
            sample: string;
            split: string;
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
        ImageIndex: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            datasetVersion: string;
            /** Format: int64 */
            done: number;
            failure?: string;
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
            state: "QUEUED" | "RUNNING" | "FINISHED" | "FAILED";
            team: string;
            /** Format: int64 */
            total: number;
        };
        ImageIndexCreation: {
            /** Format: uuid */
            datasetVersion: string;
            /** Format: uuid */
            modelVersion: string;
        };
        ImageSearch: {
            image?: string;
            /** Format: int32 */
            limit?: number;
            sample?: string;
            split?: string;
            text?: string;
        };
        ImageSearchResult: {
            by: components["schemas"]["ServedVersion"];
            hits: components["schemas"]["Hit"][];
            /** Format: uuid */
            index: string;
            /** Format: int64 */
            searched: number;
        };
        ImageSource: {
            /** Format: uuid */
            datasetVersion?: string;
            image?: string;
            sample?: string;
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
        Outlined: {
            box: components["schemas"]["PixelBox"];
            label: string;
            mask: components["schemas"]["Mask"];
            /** Format: double */
            score: number;
        };
        PageImageIndex: {
            items: components["schemas"]["ImageIndex"][];
            next?: string;
        };
        PageLoggedEvent: {
            items: components["schemas"]["LoggedEvent"][];
            next?: string;
        };
        PagePromptWeighting: {
            items: components["schemas"]["PromptWeighting"][];
            next?: string;
        };
        PageServingSlot: {
            items: components["schemas"]["ServingSlot"][];
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
        Prediction: {
            kind: string;
        };
        PredictionRequest: {
            asks: components["schemas"]["Ask"][];
            /** @enum {string} */
            effort?: "fast" | "balanced" | "best";
            image?: string;
            model?: string;
            team: string;
        };
        PredictionResponse: {
            answers: components["schemas"]["Answer"][];
            /** Format: uuid */
            id: string;
            servedBy: components["schemas"]["ServedVersion"];
            team: string;
            timing: components["schemas"]["Timing"];
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
        Prompt: {
            /** Format: double */
            score?: number;
            text: string;
            /** Format: double */
            weight?: number;
        };
        PromptWeighting: {
            active: boolean;
            /** Format: double */
            changed?: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            etag: number;
            failure?: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            images?: number;
            prompts: components["schemas"]["Prompt"][];
            request: components["schemas"]["PromptWeightingCreation"];
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "FINISHED" | "FAILED";
            /** Format: int64 */
            total: number;
        };
        PromptWeightingCreation: {
            /** Format: uuid */
            datasetVersion: string;
            /** @enum {string} */
            debias?: "NONE" | "PRETRAIN" | "TEST" | "BOTH";
            /** Format: int32 */
            images?: number;
            /** Format: uuid */
            modelVersion: string;
            /** Format: uuid */
            pretrainVersion?: string;
            /** Format: int32 */
            revision: number;
            /** @enum {string} */
            rule?: "SOFTMAX" | "SELECTION";
            /** Format: uuid */
            task: string;
            team: string;
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
        Retrieved: Omit<components["schemas"]["Prediction"], "kind"> & {
            texts: components["schemas"]["Scored"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-text-retrieval";
        };
        Scored: {
            /** Format: double */
            score: number;
            text: string;
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
        ServedVersion: {
            digest: string;
            model: string;
            /** Format: int32 */
            number: number;
            /** Format: uuid */
            version: string;
        };
        ServingSlot: {
            digest?: string;
            efforts: ("fast" | "balanced" | "best")[];
            /** Format: uuid */
            id: string;
            kinds: string[];
            model: string;
            /** Format: int32 */
            number?: number;
            reason?: string;
            /** Format: date-time */
            since?: string;
            /** @enum {string} */
            state: "EMPTY" | "LOADING" | "SERVING" | "FAILED";
            team: string;
            /** Format: uuid */
            version?: string;
        };
        Task: {
            kind: string;
        };
        TaskActivation: {
            /** Format: uuid */
            promptWeighting?: string;
            reason?: string;
            /** Format: int32 */
            revision: number;
            /** Format: date-time */
            since?: string;
            /** @enum {string} */
            state: "ACTIVE" | "WAITING" | "DEGRADED";
            /** Format: uuid */
            task: string;
            /** Format: uuid */
            version?: string;
        };
        Timing: {
            /** Format: double */
            decideMillis: number;
            /** Format: double */
            decodeMillis: number;
            /** Format: double */
            encodeMillis: number;
            /** Format: double */
            queueMillis: number;
            /** Format: double */
            totalMillis: number;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    embed: {
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
                "application/json": components["schemas"]["BatchEmbeddingCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPrediction"];
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
                "application/json": components["schemas"]["BatchPredictionCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPrediction"];
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
                    "application/json": components["schemas"]["BatchPrediction"];
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
    multipart_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbeddingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbeddingResponse"];
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
                    "application/json": components["schemas"]["PageImageIndex"];
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
                "application/json": components["schemas"]["ImageIndexCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageIndex"];
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
                    "application/json": components["schemas"]["ImageIndex"];
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
    search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImageSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageSearchResult"];
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
    multipart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PredictionResponse"];
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
    list: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PagePromptWeighting"];
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
                "application/json": components["schemas"]["PromptWeightingCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptWeighting"];
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
                    "application/json": components["schemas"]["PromptWeighting"];
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
    use: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptWeighting"];
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
    putAside: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptWeighting"];
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
                    "application/json": components["schemas"]["PageServingSlot"];
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
                    "application/json": components["schemas"]["TaskActivation"];
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
