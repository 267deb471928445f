package org.foothold.server;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/** Everything that one run has opened, closed in the opposite order: the application before its database. */
final class RunningFoothold implements AutoCloseable {

    private static final Map<String, String> NOT_LISTENING = Map.of("server.port", "-1");

    private final Home home;
    private final Map<String, String> environment;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    RunningFoothold(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        // Waits for a start that is under way, so that a stop never leaves half of it behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /** The whole application, alone on its folder and listening. */
    synchronized ConfigurableApplicationContext serve(Class<?> application, Web web) throws IOException {
        var lock = alone();
        web.check();
        var context = run(application, starting(), web.properties());
        lock.announce(web.knownAddress(context));
        return context;
    }

    /** The application without listening, whether another runs on the folder or not. */
    synchronized ConfigurableApplicationContext join(Class<?> application) throws IOException {
        var database = database();
        var chosen = new HashMap<>(NOT_LISTENING);
        HomeLock.runningAt(home).ifPresent(address -> chosen.put("foothold.running", address));
        return run(application, database, chosen);
    }

    /** The database alone: of a Foothold that runs on the folder, or started for us if there is none. */
    synchronized Database sharedDatabase() throws IOException {
        return database().whenReady();
    }

    /** The database started for us, after {@link #alone}. */
    synchronized Database ownDatabase() throws IOException {
        return starting().whenReady();
    }

    /** Refuses when another runs on the folder. */
    synchronized HomeLock alone() throws IOException {
        home.make();
        return opened(HomeLock.takeOrExplain(home));
    }

    private Database database() throws IOException {
        home.make();
        var lock = HomeLock.take(home);
        if (lock.isEmpty()) {
            return Database.join(home, environment);
        }
        opened(lock.get());
        return starting();
    }

    private Database starting() throws IOException {
        return opened(Database.open(home, environment));
    }

    private ConfigurableApplicationContext run(Class<?> application, Database database, Map<String, String> chosen) {
        var properties = new HashMap<>(database.access().properties());
        properties.putAll(chosen);
        properties.put("logging.file.name", home.log().toString());
        properties.put("logging.threshold.console", "OFF");
        properties.put("foothold.home", home.folder().toString());
        var spring = planned(application);
        spring.setRegisterShutdownHook(false);
        // The server starts while Spring reads its configuration; nothing asks it before that is done.
        spring.addInitializers(context -> context.addBeanFactoryPostProcessor(beans -> database.whenReady()));
        try {
            return opened(spring.run(asArguments(properties)));
        } catch (PortInUseException e) {
            throw new Port(e.getPort()).taken();
        } catch (ServerProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ServerProblem("Foothold could not start: " + root(e) + " (More in " + home.log() + ")", e);
        }
    }

    /** With the plan of its beans that the build puts into the program; classes that were only compiled have none. */
    private static SpringApplication planned(Class<?> application) {
        var plan = application.getName() + "__ApplicationContextInitializer";
        if (ClassUtils.isPresent(plan, application.getClassLoader())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        var spring = new SpringApplication(application);
        spring.setMainApplicationClass(application);
        return spring;
    }

    private static Throwable root(Throwable problem) {
        var root = problem;
        for (var cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    /** As arguments they are there before the log is opened and before any file of settings. */
    private static String[] asArguments(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            closeQuietly(open.pop());
        }
    }

    /** What follows must be closed, too, so a failure is only said. */
    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            System.err.println("Not stopped cleanly: " + e.getMessage());
        }
    }
}
