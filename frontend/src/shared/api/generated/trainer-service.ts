// Generated from docs/api/trainer-service.openapi.json by npm run generate. Do not edit.
export interface paths {
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["forecast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
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
    "/api/v1/jobs/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["predictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recipes": {
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
    "/api/v1/recipes/{name}": {
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
    "/api/v1/trainer-service/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainer-service/dead-letters/{position}/replay": {
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
    "/api/v1/trainer-service/events": {
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
        Architecture: {
            block: string;
            decoder: components["schemas"]["DecoderConfig"];
            image: components["schemas"]["ImageEncoderConfig"];
            proposals: components["schemas"]["ProposalChoice"];
            readOut: string;
            text: components["schemas"]["TextEncoderConfig"];
            /** Format: int32 */
            width: number;
        };
        Augmentation: {
            /** Format: double */
            flip: number;
            /** Format: double */
            mixup: number;
            randAugment: components["schemas"]["RandAugment"];
            scale: components["schemas"]["ScaleJitter"];
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
        Checkpoint: {
            /** Format: date-time */
            createdAt: string;
            digest: string;
            files: components["schemas"]["CheckpointFile"][];
            final: boolean;
            provenance: components["schemas"]["Provenance"];
            resumable: boolean;
            /** Format: int64 */
            step: number;
        };
        CheckpointFile: {
            /** Format: int64 */
            bytes: number;
            key: string;
            name: string;
            sha256: string;
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
        DecoderConfig: {
            /** Format: int32 */
            depth: number;
            experts: components["schemas"]["ExpertsConfig"];
            /** Format: int32 */
            heads: number;
            /** Format: int32 */
            mlp: number;
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
        ExpertsConfig: {
            /** Format: int32 */
            count: number;
            name: string;
            /** Format: double */
            noise: number;
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
        ImageEncoderConfig: {
            /** Format: int32 */
            depth: number;
            encoder: string;
            fit: string;
            /** Format: int32 */
            heads: number;
            /** Format: int32 */
            mlp: number;
            /** Format: int32 */
            patch: number;
            patchEmbed: string;
            patches: number[];
            /** Format: int32 */
            size: number;
            swin: components["schemas"]["SwinChoice"];
        };
        Imported: {
            by: string;
            from: string;
        };
        JobForecast: {
            /** Format: int32 */
            jobs: number;
            /** Format: int64 */
            memoryBytes?: number;
            /** Format: double */
            seconds?: number;
            /** Format: int64 */
            steps: number;
            /** Format: double */
            stepsPerSecond?: number;
        };
        JobSubmission: {
            /** @enum {string} */
            device?: "CPU" | "GPU";
            mixture: components["schemas"]["MixtureEntry"][];
            model: string;
            name: string;
            overrides?: {
                [key: string]: unknown;
            };
            recipe: string;
            team: string;
        };
        LearningRate: {
            /** Format: double */
            floor: number;
            /** Format: double */
            peak: number;
            /** Format: int32 */
            warmUp: number;
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
        MetricPoint: {
            name: string;
            /** Format: int64 */
            step: number;
            /** Format: double */
            value: number;
        };
        MixtureEntry: {
            /** Format: uuid */
            datasetVersion: string;
            labelSpace?: string;
            /** Format: double */
            lossWeight?: number;
            /** Format: int32 */
            revision?: number;
            /** Format: double */
            samplingWeight?: number;
            /** Format: uuid */
            task: string;
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
        NamedRecipe: {
            name: string;
            settings: components["schemas"]["Recipe"];
        };
        OptimizerChoice: {
            /** Format: double */
            beta1: number;
            /** Format: double */
            beta2: number;
            /** Format: double */
            clipNorm: number;
            /** Format: double */
            epsilon: number;
            /** Format: double */
            momentum: number;
            name: string;
            /** Format: double */
            rarityCap: number;
            /** Format: double */
            weightDecay: number;
        };
        Outlined: {
            box: components["schemas"]["PixelBox"];
            label: string;
            mask: components["schemas"]["Mask"];
            /** Format: double */
            score: number;
        };
        PageCheckpoint: {
            items: components["schemas"]["Checkpoint"][];
            next?: string;
        };
        PageLoggedEvent: {
            items: components["schemas"]["LoggedEvent"][];
            next?: string;
        };
        PageNamedRecipe: {
            items: components["schemas"]["NamedRecipe"][];
            next?: string;
        };
        PageTrainingJob: {
            items: components["schemas"]["TrainingJob"][];
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
        ProposalChoice: {
            /** Format: int32 */
            candidates: number;
            /** Format: int32 */
            depth: number;
            /** Format: int32 */
            heads: number;
            /** Format: int32 */
            kept: number;
            /** Format: int32 */
            mlp: number;
            name: string;
            /** Format: int32 */
            noisedGroups: number;
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            pools: number;
        };
        Provenance: {
            codeVersion: string;
            datasetDigests: {
                [key: string]: string;
            };
            imported?: components["schemas"]["Imported"];
            /** Format: uuid */
            job?: string;
            processor: string;
            recipe: string;
            runtime: string;
            /** Format: int64 */
            seed: number;
            tasks: string[];
        };
        RandAugment: {
            colours: boolean;
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            magnitude: number;
        };
        Recipe: {
            architecture: components["schemas"]["Architecture"];
            augment: {
                [key: string]: components["schemas"]["Augmentation"];
            };
            /** Format: double */
            averageDecay: number;
            batch: {
                [key: string]: number;
            };
            /** Format: int32 */
            checkpointEvery: number;
            checkpointing: string;
            /** Format: int32 */
            keepCheckpoints: number;
            /** Format: double */
            labelSmoothing: number;
            learningRate: components["schemas"]["LearningRate"];
            longCaptions: string;
            /** Format: int32 */
            microBatch: number;
            optimizer: components["schemas"]["OptimizerChoice"];
            /** Format: double */
            pairBias: number;
            pairLoss: string;
            /** @enum {string} */
            precision: "FLOAT32" | "MIXED_BFLOAT16";
            profile: string;
            /** Format: int32 */
            replicas: number;
            sampler: string;
            /** Format: int64 */
            seed: number;
            /** Format: int32 */
            steps: number;
            taskRates: {
                [key: string]: components["schemas"]["TaskRate"];
            };
            /** Format: int32 */
            threads: number;
            /** Format: int32 */
            vocabularySize: number;
        };
        Referred: {
            box: components["schemas"]["PixelBox"];
            expression: string;
            mask: components["schemas"]["Mask"];
            /** Format: double */
            score: number;
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
        SamplePrediction: {
            /** Format: uuid */
            datasetVersion: string;
            expected?: string;
            prediction: components["schemas"]["Answered"] | components["schemas"]["Captioned"] | components["schemas"]["Classified"] | components["schemas"]["Detected"] | components["schemas"]["Grounded"] | components["schemas"]["MultiLabelled"] | components["schemas"]["Retrieved"] | components["schemas"]["Segmented"] | components["schemas"]["Verified"];
            sample: string;
            /** Format: int64 */
            step: number;
            task: string;
        };
        ScaleJitter: {
            /** Format: double */
            largest: number;
            /** Format: double */
            smallest: number;
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
        SseEmitter: {
            /** Format: int64 */
            timeout?: number;
        };
        SwinChoice: {
            depths: number[];
            /** Format: int32 */
            dim: number;
            heads: number[];
            /** Format: int32 */
            mlpRatio: number;
            /** Format: int32 */
            patch: number;
            /** Format: int32 */
            window: number;
        };
        TaskRate: {
            /** Format: double */
            factor: number;
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            warmUp: number;
        };
        TextEncoderConfig: {
            /** Format: int32 */
            depth: number;
            /** Format: int32 */
            heads: number;
            /** Format: int32 */
            maxTokens: number;
            /** Format: int32 */
            mlp: number;
        };
        TrainingJob: {
            /** Format: int32 */
            attempt: number;
            /** Format: int64 */
            checkpointStep?: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @enum {string} */
            device: "CPU" | "GPU";
            /** Format: int64 */
            etag: number;
            failure?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            mixture: components["schemas"]["MixtureEntry"][];
            model: string;
            name: string;
            overrides: {
                [key: string]: unknown;
            };
            /** Format: int32 */
            queuePosition?: number;
            recipe: string;
            /** Format: int64 */
            secondsLeft?: number;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "PAUSED" | "FINISHED" | "FAILED" | "CANCELLED";
            /** Format: int64 */
            step: number;
            /** Format: int64 */
            steps: number;
            /** Format: double */
            stepsPerSecond?: number;
            team: string;
            /** @enum {string} */
            wish?: "PAUSE" | "CANCEL";
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list: {
        parameters: {
            query?: {
                team?: string;
                state?: "QUEUED" | "RUNNING" | "PAUSED" | "FINISHED" | "FAILED" | "CANCELLED";
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
                    "application/json": components["schemas"]["PageTrainingJob"];
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
    submit: {
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
                "application/json": components["schemas"]["JobSubmission"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingJob"];
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
    forecast: {
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
                "application/json": components["schemas"]["JobSubmission"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobForecast"];
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
                    "application/json": components["schemas"]["TrainingJob"];
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
    cancel: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingJob"];
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
    checkpoints: {
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
                    "application/json": components["schemas"]["PageCheckpoint"];
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
    events_1: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
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
                    "text/event-stream": components["schemas"]["SseEmitter"];
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
    log: {
        parameters: {
            query?: {
                bytes?: number;
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
                    "text/plain": string;
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
    metrics: {
        parameters: {
            query?: {
                name?: string;
                after?: number;
                points?: number;
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
                    "application/json": components["schemas"]["MetricPoint"][];
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
    pause: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, or * */
                "If-Match": string;
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingJob"];
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
    predictions: {
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
                    "application/json": components["schemas"]["SamplePrediction"][];
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
    resume: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, or * */
                "If-Match": string;
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingJob"];
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
                    "application/json": components["schemas"]["PageNamedRecipe"];
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
                name: string;
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
                    "application/json": components["schemas"]["NamedRecipe"];
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
}
