package dev.allowance.conformance;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import java.util.Set;

/** A framework that serves fixtures on loopback. */
public interface Server {

    /** Framework and version, for messages. */
    String name();

    /** Whose behaviour the processor is to predict. */
    Runtime runtime();

    /** How it compares paths, as far as that is not the runtime's default. */
    default Set<Matching> matching() {
        return Set.of();
    }

    /**
     * Serves a fixture. Every answer of a handler carries the header {@code X-Handler: <simple class name>#<method name>},
     * put there by a filter or interceptor of the server, so that fixtures are plain code.
     *
     * @throws RefusedException where the framework itself refuses to start with this fixture
     */
    Running start(CompiledFixture fixture) throws RefusedException;

    /** A server that runs. */
    interface Running extends AutoCloseable {

        /** The port on the loopback address. */
        int port();

        @Override
        void close();
    }

    /** The framework refused the fixture: an ambiguous mapping, an invalid template. */
    final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        public RefusedException(Throwable cause) {
            super(cause);
        }
    }
}
