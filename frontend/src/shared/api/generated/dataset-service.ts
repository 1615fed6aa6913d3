// Generated from docs/api/dataset-service.openapi.json by npm run generate. Do not edit.
export interface paths {
    "/api/v1/dataset-service/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dataset-service/dead-letters/{position}/replay": {
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
    "/api/v1/dataset-service/events": {
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
    "/api/v1/dataset-versions/{id}": {
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
    "/api/v1/dataset-versions/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A zip of all images and annotations, made while it is sent: samples.jsonl knows everything; beside it COCO's captions and instances, or class folders. */
        get: operations["archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dataset-versions/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What changed from the version 'from' to this one, sample by sample. */
        get: operations["difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dataset-versions/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Samples in manifest order; 'next' is the cursor for 'after'. */
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dataset-versions/{id}/samples/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A file of one sample: .../samples/{sampleId}/image as it was uploaded, or .../samples/{sampleId}/thumbnail within 256 pixels. Slashes in the id stay slashes; everything else is percent-encoded. */
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dataset-versions/{id}/similar-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Pairs of samples that look alike, in manifest order; empty until the search is done. 'next' is the cursor for 'after'. */
        get: operations["pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dataset-versions/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Counts of what passes the filter. The first question about a version begins the search for images that look alike; ask again while it is RUNNING. */
        get: operations["statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/scene-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put: operations["describe_1"];
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/datasets/{id}/versions": {
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
    "/api/v1/datasets/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["numbered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["describe"];
        post?: never;
        delete: operations["retire"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["revisions"];
        put?: never;
        post: operations["revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_2"];
        put?: never;
        post?: never;
        delete: operations["abort"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["arrived"];
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
        AnnotatedObject: {
            box: components["schemas"]["Box"];
            labels?: {
                [key: string]: string;
            };
            mask?: components["schemas"]["RleMask"];
            /** Format: int32 */
            visiblePixels?: number;
            /** Format: int32 */
            zOrder?: number;
        };
        Annotations: {
            captions?: string[];
            expressions?: components["schemas"]["ReferringExpression"][];
            labels?: {
                [key: string]: string;
            };
            objects?: components["schemas"]["AnnotatedObject"][];
            questions?: components["schemas"]["Question"][];
            relations?: components["schemas"]["Relation"][];
            statements?: components["schemas"]["Statement"][];
        };
        ArrivedPart: {
            /** Format: int64 */
            bytes: number;
            etag: string;
            /** Format: int32 */
            number: number;
        };
        Bin: {
            /** Format: int64 */
            occurrences: number;
            /** Format: int64 */
            samples: number;
            splits: {
                [key: string]: number;
            };
            value: string;
        };
        Box: {
            /** Format: double */
            bottom: number;
            /** Format: double */
            left: number;
            /** Format: double */
            right: number;
            /** Format: double */
            top: number;
        };
        CamVid: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "camvid";
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
        CocoCaptions: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "coco-captions";
        };
        CocoInstances: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "coco-instances";
        };
        Dataset: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            description: string;
            /** Format: int64 */
            etag: number;
            /** Format: uuid */
            id: string;
            name: string;
            newest?: components["schemas"]["NewestVersion"];
            team: string;
        };
        DatasetCreation: {
            description?: string;
            name: string;
            team: string;
        };
        DatasetDescription: {
            description: string;
        };
        DatasetSource: {
            kind: string;
        };
        DatasetVersion: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            dataset: string;
            digest?: string;
            faults: components["schemas"]["Fault"][];
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            labelSpaces: {
                [key: string]: components["schemas"]["LabelSpace"];
            };
            manifest?: string;
            /** Format: int32 */
            number: number;
            /** Format: int64 */
            samples: number;
            /** Format: int64 */
            samplesExpected: number;
            source: components["schemas"]["CamVid"] | components["schemas"]["CocoCaptions"] | components["schemas"]["CocoInstances"] | components["schemas"]["EasyVqa"] | components["schemas"]["FlickrCaptions"] | components["schemas"]["ImageFolder"] | components["schemas"]["NlvrStatements"] | components["schemas"]["PascalVoc"] | components["schemas"]["Scenes"] | components["schemas"]["VqaQuestions"];
            splits: {
                [key: string]: number;
            };
            /** @enum {string} */
            state: "PENDING" | "READY" | "REJECTED";
            team: string;
        };
        DatasetVersionCreation: {
            source: components["schemas"]["CamVid"] | components["schemas"]["CocoCaptions"] | components["schemas"]["CocoInstances"] | components["schemas"]["EasyVqa"] | components["schemas"]["FlickrCaptions"] | components["schemas"]["ImageFolder"] | components["schemas"]["NlvrStatements"] | components["schemas"]["PascalVoc"] | components["schemas"]["Scenes"] | components["schemas"]["VqaQuestions"];
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
        Distribution: {
            bins: components["schemas"]["Bin"][];
            /** Format: int32 */
            binsInAll: number;
            facet: string;
            labelSpace?: string;
        };
        Drawn: {
            annotations: components["schemas"]["Annotations"];
            /** Format: int32 */
            height: number;
            image: string;
            /** Format: int32 */
            width: number;
        };
        EasyVqa: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "easy-vqa";
        };
        Fault: {
            field: string;
            message: string;
        };
        FlickrCaptions: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "flickr-captions";
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
        ImageFolder: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image-folder";
        };
        ImageReference: {
            /** Format: int32 */
            height: number;
            /** Format: int32 */
            length: number;
            mediaType: string;
            /** Format: int64 */
            offset: number;
            pixels: string;
            sha256: string;
            shard: string;
            /** Format: int32 */
            width: number;
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
        LabelSpace: {
            exhaustive: boolean;
            names: string[];
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
        NewestVersion: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            /** Format: int64 */
            samples: number;
            /** Format: int64 */
            samplesExpected: number;
            splits: {
                [key: string]: number;
            };
            /** @enum {string} */
            state: "PENDING" | "READY" | "REJECTED";
        };
        NlvrStatements: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "nlvr";
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
        PageArrivedPart: {
            items: components["schemas"]["ArrivedPart"][];
            next?: string;
        };
        PageDataset: {
            items: components["schemas"]["Dataset"][];
            next?: string;
        };
        PageDatasetVersion: {
            items: components["schemas"]["DatasetVersion"][];
            next?: string;
        };
        PageLoggedEvent: {
            items: components["schemas"]["LoggedEvent"][];
            next?: string;
        };
        PageRegisteredTask: {
            items: components["schemas"]["RegisteredTask"][];
            next?: string;
        };
        PageSample: {
            items: components["schemas"]["Sample"][];
            next?: string;
        };
        PageSimilarPair: {
            items: components["schemas"]["SimilarPair"][];
            next?: string;
        };
        PageUpload: {
            items: components["schemas"]["Upload"][];
            next?: string;
        };
        Part: {
            /** Format: int32 */
            number: number;
            url: string;
        };
        PascalVoc: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "pascal-voc";
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
        Question: {
            answer: string;
            answers?: string[];
            kind: string;
            question: string;
        };
        ReferringExpression: {
            expression: string;
            /** Format: int32 */
            object: number;
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
        RegisteredTask: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            description: string;
            /** Format: int64 */
            etag: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            revision: number;
            /** @enum {string} */
            state: "ACTIVE" | "RETIRED";
            task: components["schemas"]["Captioning"] | components["schemas"]["ImageClassification"] | components["schemas"]["ImageTextRetrieval"] | components["schemas"]["InstanceSegmentation"] | components["schemas"]["MultiLabelClassification"] | components["schemas"]["ObjectDetection"] | components["schemas"]["ReferringExpressionGrounding"] | components["schemas"]["Verification"] | components["schemas"]["VisualQuestionAnswering"];
            team: string;
        };
        Relation: {
            /** Format: int32 */
            object: number;
            predicate: string;
            /** Format: int32 */
            subject: number;
        };
        RleMask: {
            counts: string;
            size: number[];
        };
        Sample: {
            annotations?: components["schemas"]["Annotations"];
            id: string;
            image: components["schemas"]["ImageReference"];
            split: string;
        };
        SampleChange: {
            kinds: ("ADDED" | "REMOVED" | "IMAGE" | "ANNOTATIONS" | "SPLIT")[];
            sample: string;
        };
        ScenePreview: {
            scenes: components["schemas"]["Drawn"][];
            split: string;
        };
        Scenes: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            heldOutPairs?: string[];
            /** Format: int32 */
            imageSize?: number;
            /** Format: int32 */
            maxObjects?: number;
            /** Format: int32 */
            minObjects?: number;
            onlyPairs?: string[];
            referringExpressions?: boolean;
            /** Format: int64 */
            seed: number;
            splits: {
                [key: string]: number;
            };
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "scenes";
        };
        SimilarPair: {
            /** Format: int32 */
            bits: number;
            first: string;
            firstSplit: string;
            second: string;
            secondSplit: string;
        };
        SimilaritySearch: {
            /** Format: int64 */
            compared: number;
            /** @enum {string} */
            state: "RUNNING" | "DONE" | "FAILED";
            /** Format: int64 */
            withoutStructure: number;
        };
        SplitDifference: {
            /** Format: int64 */
            after: number;
            /** Format: int64 */
            before: number;
        };
        Statement: {
            holds: boolean;
            kind: string;
            statement: string;
        };
        Task: {
            kind: string;
        };
        TaskDescription: {
            description: string;
        };
        TaskRegistration: {
            description?: string;
            name: string;
            task: components["schemas"]["Captioning"] | components["schemas"]["ImageClassification"] | components["schemas"]["ImageTextRetrieval"] | components["schemas"]["InstanceSegmentation"] | components["schemas"]["MultiLabelClassification"] | components["schemas"]["ObjectDetection"] | components["schemas"]["ReferringExpressionGrounding"] | components["schemas"]["Verification"] | components["schemas"]["VisualQuestionAnswering"];
            team: string;
        };
        TaskRevision: {
            task: components["schemas"]["Captioning"] | components["schemas"]["ImageClassification"] | components["schemas"]["ImageTextRetrieval"] | components["schemas"]["InstanceSegmentation"] | components["schemas"]["MultiLabelClassification"] | components["schemas"]["ObjectDetection"] | components["schemas"]["ReferringExpressionGrounding"] | components["schemas"]["Verification"] | components["schemas"]["VisualQuestionAnswering"];
        };
        Upload: {
            /** Format: int64 */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            partBytes: number;
            parts: components["schemas"]["Part"][];
            /** @enum {string} */
            state: "OPEN" | "COMPLETE";
            team: string;
        };
        UploadCompletion: {
            etags: string[];
        };
        UploadCreation: {
            /** Format: int64 */
            bytes: number;
            fileName: string;
            team: string;
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
        VersionDifference: {
            changes: components["schemas"]["SampleChange"][];
            /** Format: int64 */
            changesInAll: number;
            /** Format: uuid */
            from: string;
            kinds: {
                [key: string]: number;
            };
            splits: {
                [key: string]: components["schemas"]["SplitDifference"];
            };
            /** Format: uuid */
            to: string;
            /** Format: int64 */
            unchanged: number;
        };
        VersionStatistics: {
            distributions: components["schemas"]["Distribution"][];
            /** Format: int64 */
            matching: number;
            /** Format: int64 */
            samples: number;
            similarity: components["schemas"]["SimilaritySearch"];
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
        VqaQuestions: Omit<components["schemas"]["DatasetSource"], "kind"> & {
            /** Format: uuid */
            upload: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "vqa-v2";
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
                    "application/json": components["schemas"]["DatasetVersion"];
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
    archive: {
        parameters: {
            query?: {
                layout?: "COCO" | "IMAGE_FOLDER";
                labelSpace?: string;
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
                    "application/zip": string;
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
    difference: {
        parameters: {
            query: {
                from: string;
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
                    "application/json": components["schemas"]["VersionDifference"];
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
                after?: string;
                limit?: number;
                /** @description Only the samples of these ids; at most 200. */
                sample?: string[];
                /** @description Samples of any of these splits. */
                split?: string[];
                /** @description Samples with any of these labels, written <label space>:<label>. */
                label?: string[];
                /** @description Samples with annotations of any of these kinds. */
                annotation?: string[];
                /** @description Longer side of the image in pixels: the power of two a range begins with. */
                imageEdge?: string[];
                /** @description Square root of a box's area in pixels: the power of two a range begins with. */
                boxEdge?: string[];
                /** @description Samples with any of these problems. */
                problem?: string[];
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
                    "application/json": components["schemas"]["PageSample"];
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
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                path: string;
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
    pairs: {
        parameters: {
            query?: {
                acrossSplits?: boolean;
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
                    "application/json": components["schemas"]["PageSimilarPair"];
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
    statistics: {
        parameters: {
            query?: {
                /** @description Samples of any of these splits. */
                split?: string[];
                /** @description Samples with any of these labels, written <label space>:<label>. */
                label?: string[];
                /** @description Samples with annotations of any of these kinds. */
                annotation?: string[];
                /** @description Longer side of the image in pixels: the power of two a range begins with. */
                imageEdge?: string[];
                /** @description Square root of a box's area in pixels: the power of two a range begins with. */
                boxEdge?: string[];
                /** @description Samples with any of these problems. */
                problem?: string[];
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
                    "application/json": components["schemas"]["VersionStatistics"];
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
                name?: string;
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
                    "application/json": components["schemas"]["PageDataset"];
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
                "application/json": components["schemas"]["DatasetCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
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
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatasetVersionCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenePreview"];
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
                    "application/json": components["schemas"]["Dataset"];
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
    describe_1: {
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
                "application/json": components["schemas"]["DatasetDescription"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dataset"];
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
    list_3: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PageDatasetVersion"];
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatasetVersionCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetVersion"];
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
    numbered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
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
                    "application/json": components["schemas"]["DatasetVersion"];
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
                kind?: string;
                name?: string;
                state?: "ACTIVE" | "RETIRED";
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
                    "application/json": components["schemas"]["PageRegisteredTask"];
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
    register: {
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
                "application/json": components["schemas"]["TaskRegistration"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredTask"];
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
            query?: {
                revision?: number;
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
                    "application/json": components["schemas"]["RegisteredTask"];
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
    describe: {
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
                "application/json": components["schemas"]["TaskDescription"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredTask"];
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
    retire: {
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
                    "application/json": components["schemas"]["RegisteredTask"];
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
    revisions: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PageRegisteredTask"];
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
    revise: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRevision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredTask"];
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
                team?: string;
                state?: "OPEN" | "COMPLETE";
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
                    "application/json": components["schemas"]["PageUpload"];
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
    begin: {
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
                "application/json": components["schemas"]["UploadCreation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
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
                    "application/json": components["schemas"]["Upload"];
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
    abort: {
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
    complete: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadCompletion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
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
    arrived: {
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
                    "application/json": components["schemas"]["PageArrivedPart"];
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
