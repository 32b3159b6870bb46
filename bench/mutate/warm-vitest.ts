// Forked by runner.ts in a copy of the project: one Vitest that stays, and runs the tests it is asked for.
import { join } from 'node:path';
import { inspect } from 'node:util';
import { BaseSequencer, createVitest, type Reporter, type TestSpecification } from 'vitest/node';

export interface Question {
  /** Changed since the last question; paths under the copy. */
  readonly changed: readonly string[];
  readonly tests: readonly string[];
  /** Ends at the first failure. */
  readonly bail: boolean;
}

export interface Answer {
  /** Full names of the tests that failed, and modules that could not be loaded. */
  readonly failed: readonly string[];
  /** Milliseconds of each test file that was run. */
  readonly took: Readonly<Record<string, number>>;
}

const root = process.cwd();
let order: readonly string[] = [];

class AsAsked extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    return specs.toSorted((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId));
  }
}

let failed: string[] = [];
let took: Record<string, number> = {};
/** What a run answers holds modules of earlier ones too: this hears of its own alone. */
const listener: Reporter = {
  onTestCaseResult(test) {
    process.send?.('a test ended');
    if (test.result().state === 'failed') failed.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  },
  onTestModuleEnd(module) {
    took[module.relativeModuleId] = module.diagnostic().duration;
    if (module.errors().length > 0) failed.push(module.relativeModuleId);
  },
};

const vitest = await createVitest({
  config: join(root, 'test/vitest.config.ts'),
  watch: false,
  reporters: [listener],
  maxWorkers: 1,
  sequence: { sequencer: AsAsked },
});
await vitest.standalone();

process.on('message', async ({ changed, tests, bail }: Question) => {
  [failed, took] = [[], {}];
  for (const file of changed) vitest.invalidateFile(join(root, file));
  order = tests.map((test) => join(root, test));
  for (const { config } of [vitest, ...vitest.projects]) config.bail = bail ? 1 : 0;
  const { unhandledErrors } = await vitest.runTestFiles([...order]);
  const answer: Answer = { failed: [...failed, ...unhandledErrors.map((error) => inspect(error))], took };
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
