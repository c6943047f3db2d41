import { randomUUID } from 'node:crypto';
import type { DeployedFunction } from '../../config/function-config';
import type { Faults } from '../../faults/faults';
import type { EnvironmentIdentity } from '../../people/environments';
import type { Person } from '../../people/people';
import { executeFailed, functionNotFound, permissionDenied, resultTooLarge } from '../errors';
import type { CallerTokens } from './caller-token';
import { clientEvent, serverEvent } from './event';
import { addLog, cut, type CallSource, type Invocation, type Invocations } from './invocations';
import { mayInvoke } from './invoke-rule';
import { platformVariables } from './platform-variables';
import { Pool } from './pool';

/** One call to make. */
export interface InvokeRequest {
  function: string;
  event: unknown;
  source: CallSource;
  caller: Person | null;
  /** For a call from a function: the source chain it was called with. */
  chain?: string;
}

export interface RunnerOptions {
  environment: EnvironmentIdentity;
  functions: Map<string, DeployedFunction>;
  endpoint: string;
  /** Local time in ms, and the same as memory that worker threads read. */
  now: () => number;
  clock: SharedArrayBuffer;
  faults: Faults;
  tokens: CallerTokens;
  invocations: Invocations;
}

/** `SOURCE` as the SDK tells it; for calls by HTTP it is assumed. */
const sources: Record<Exclude<CallSource, 'function'>, string> = {
  client: 'wx_client',
  timer: 'wx_trigger',
  console: '',
  push: 'wx_unknown',
  http: 'wx_http',
  server: 'wx_http',
};

/** What a client may be given, in bytes; the platform refuses more. */
const clientResultLimit = 1024 * 1024;
/** What one function may give another, in bytes. */
const resultLimit = 6 * 1024 * 1024;

function sourceChain({ source, chain }: InvokeRequest): string {
  if (source === 'function') return chain ? `${chain},scf` : 'scf';
  return sources[source];
}

function eventOf({ source, event, caller }: InvokeRequest, appid: string): unknown {
  if (source === 'client') return clientEvent(event, caller);
  return source === 'server' ? serverEvent(event, appid) : event;
}

/** Runs functions of one environment. */
export class FunctionRunner {
  #pools = new Map<string, Pool>();
  #functions: Map<string, DeployedFunction>;
  #closed = false;

  constructor(private readonly options: RunnerOptions) {
    this.#functions = options.functions;
  }

  /** The functions that can be called. */
  get functions(): readonly DeployedFunction[] {
    return [...this.#functions.values()];
  }

  find(name: string): DeployedFunction | undefined {
    return this.#functions.get(name);
  }

  /** Calls a function and gives its result as JSON. Throws `CloudError` or `LostAnswerError`. */
  async invoke(request: InvokeRequest): Promise<string> {
    if (this.#closed) throw executeFailed('The local cloud is stopping.');
    const definition = this.#functions.get(request.function);
    if (!definition) throw functionNotFound(request.function);
    if (!mayInvoke(definition.invoke, request)) throw permissionDenied();
    const point = { env: this.options.environment.name, function: definition.name };
    return this.options.faults.apply(point, () => this.#run(definition, request));
  }

  /** Puts rebuilt functions in place: calls in progress end on the old code, later ones start cold. */
  replace(functions: Map<string, DeployedFunction>): void {
    this.#functions = functions;
    const old = [...this.#pools.values()];
    this.#pools = new Map();
    for (const pool of old) void pool.close(false);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#pools.values()].map((pool) => pool.close(true)));
  }

  #pool(definition: DeployedFunction): Pool {
    const pool = this.#pools.get(definition.name) ?? new Pool(definition, this.options.clock);
    this.#pools.set(definition.name, pool);
    return pool;
  }

  async #run(definition: DeployedFunction, request: InvokeRequest): Promise<string> {
    const event = eventOf(request, this.options.environment.appid);
    const call = this.#record(request, JSON.stringify(event ?? {}));
    const start = performance.now();
    try {
      const result = await this.#onInstance(definition, request, call, JSON.stringify(event ?? {}));
      const limit = request.source === 'client' ? clientResultLimit : resultLimit;
      if (Buffer.byteLength(result) > limit) {
        throw request.source === 'client'
          ? resultTooLarge()
          : executeFailed('response size exceeds 6291456 bytes');
      }
      call.result = cut(result);
      return result;
    } catch (error) {
      call.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      call.duration = performance.now() - start;
    }
  }

  async #onInstance(
    definition: DeployedFunction,
    request: InvokeRequest,
    call: Invocation,
    event: string,
  ): Promise<string> {
    const pool = this.#pool(definition);
    const { instance, cold } = await pool.acquire();
    call.cold = cold;
    const environment = this.#variables(definition, request, call);
    try {
      return await instance.run(
        { event, environment, context: this.#context(definition, call, environment) },
        (stream, text) => addLog(call, { at: this.options.now(), stream, text }),
      );
    } finally {
      pool.release(instance);
    }
  }

  #record({ function: name, source, caller }: InvokeRequest, event: string): Invocation {
    const call: Invocation = {
      id: randomUUID(),
      function: name,
      source,
      openid: caller?.openid ?? null,
      startedAt: this.options.now(),
      duration: null,
      cold: false,
      event: cut(event),
      result: null,
      error: null,
      logs: [],
    };
    this.options.invocations.add(call);
    return call;
  }

  #variables(definition: DeployedFunction, request: InvokeRequest, call: Invocation): Record<string, string> {
    const { environment, endpoint, tokens } = this.options;
    const { caller } = request;
    const source = sourceChain(request);
    const token = tokens.sign({ function: definition.name, invocation: call.id, source, caller });
    const byServer = request.source === 'server';
    return platformVariables({ environment, endpoint, caller, byServer, source, token });
  }

  #context(definition: DeployedFunction, call: Invocation, environment: Record<string, string>) {
    return {
      callbackWaitsForEmptyEventLoop: false,
      request_id: call.id,
      function_name: definition.name,
      function_version: '$LATEST',
      namespace: this.options.environment.envId,
      memory_limit_in_mb: definition.memorySize,
      time_limit_in_ms: definition.timeout * 1000,
      environment: JSON.stringify(environment),
    };
  }
}
