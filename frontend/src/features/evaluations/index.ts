export { BenchmarkPage } from './BenchmarkPage';
export { ComparisonPage } from './ComparisonPage';
export { EvaluationPage } from './EvaluationPage';
export { Evaluations } from './Evaluations';
export { NewBenchmark } from './NewBenchmark';
