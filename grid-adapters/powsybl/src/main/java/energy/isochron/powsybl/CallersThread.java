package energy.isochron.powsybl;

import com.powsybl.computation.ComputationManager;
import com.powsybl.computation.ComputationResourcesStatus;
import com.powsybl.computation.ExecutionEnvironment;
import com.powsybl.computation.ExecutionHandler;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Computes in the thread that asks; starts no programs and has no folder. */
final class CallersThread implements ComputationManager {
    @Override
    public String getVersion() {
        return "in the caller's thread";
    }

    @Override
    public Executor getExecutor() {
        return Runnable::run;
    }

    @Override
    public OutputStream newCommonFile(String fileName) {
        throw none("file " + fileName);
    }

    @Override
    public <R> CompletableFuture<R> execute(ExecutionEnvironment environment, ExecutionHandler<R> handler) {
        throw none("program " + handler);
    }

    @Override
    public ComputationResourcesStatus getResourcesStatus() {
        throw none("status");
    }

    @Override
    public Path getLocalDir() {
        throw none("folder");
    }

    @Override
    public void close() {}

    private static UnsupportedOperationException none(String what) {
        return new UnsupportedOperationException(
                "there is no " + what + " here. Maybe Open LoadFlow was set to do more than a load flow?");
    }
}
