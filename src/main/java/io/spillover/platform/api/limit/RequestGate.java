package io.spillover.platform.api.limit;

import graphql.ExecutionResultImpl;
import graphql.parser.ParserOptions;
import io.spillover.cypher.TimeBudget;
import io.spillover.platform.api.ApiLimits;
import io.spillover.platform.api.Deadline;
import io.spillover.platform.api.ErrorCode;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Runs each request on one of a few threads of its own and answers by the deadline, whatever the request still does. A
 * request that is cut off is interrupted and stops at its next field; its reads have no more time in the database than the
 * request itself. Only when its thread has really come free does the next request get it, so that a flood of slow queries can hold these threads and no
 * others: health checks, the explorer page and refusals are still answered.
 */
@Component
final class RequestGate implements WebGraphQlInterceptor, DisposableBean {

    private final ApiLimits limits;
    private final ParserOptions parserOptions;
    private final ThreadPoolExecutor executor;

    RequestGate(ApiLimits limits) {
        this.limits = limits;
        this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.maxTokens())
                        .maxCharacters(limits.maxDocumentCharacters())
                        .captureLineComments(false));
        BlockingQueue<Runnable> queue =
                limits.maxWaiting() == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(limits.maxWaiting());
        this.executor = new ThreadPoolExecutor(
                limits.maxConcurrent(),
                limits.maxConcurrent(),
                30,
                TimeUnit.SECONDS,
                queue,
                new CustomizableThreadFactory("graphql-"));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var deadline = Deadline.in(limits.timeout());
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(Deadline.class, deadline, ParserOptions.class, parserOptions))
                .build());
        return Mono.<WebGraphQlResponse>create(sink -> start(request, chain, deadline, sink))
                .timeout(limits.timeout(), Mono.fromSupplier(() -> timedOut(request)));
    }

    private void start(WebGraphQlRequest request, Chain chain, Deadline deadline, MonoSink<WebGraphQlResponse> sink) {
        var task = new FutureTask<>(() -> TimeBudget.within(deadline.left(), () -> run(request, chain, sink)), true);
        sink.onCancel(() -> {
            task.cancel(true);
            executor.remove(task);
        });
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            sink.success(refused(
                    request, ErrorCode.UNAVAILABLE, "The server is busy with other requests; please try again."));
        }
    }

    private static void run(WebGraphQlRequest request, Chain chain, MonoSink<WebGraphQlResponse> sink) {
        try {
            // Waiting here, and not only starting, keeps the thread taken for as long as the request runs.
            sink.success(chain.next(request).contextWrite(sink.contextView()).block());
        } catch (RuntimeException | Error e) {
            sink.error(e);
        }
    }

    private WebGraphQlResponse timedOut(WebGraphQlRequest request) {
        return refused(
                request,
                ErrorCode.TIMEOUT,
                "The request took longer than " + limits.timeout().toMillis() / 1000.0
                        + " s and was stopped; ask for less at once.");
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, ErrorCode code, String message) {
        var result = ExecutionResultImpl.newExecutionResult()
                .addError(code.error(message))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
