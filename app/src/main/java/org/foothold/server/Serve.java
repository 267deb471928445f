package org.foothold.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.foothold.kernel.Announcement;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Foothold, says where it is, and stays until it is told to stop. */
@Command(name = "serve", description = "Start Foothold and print its address.")
final class Serve implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Mixin
    private final ServeOptions options = new ServeOptions();

    Serve(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var web = new Web(options);
        try (var foothold = new RunningFoothold(home.home(), System.getenv())) {
            var context = foothold.serve(application, web);
            web.lines(context).forEach(System.out::println);
            announcements(context, web.address(context)).forEach(System.out::println);
            System.out.println("To stop it: Ctrl-C");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static List<String> announcements(ConfigurableApplicationContext context, String address) {
        return context.getBeanProvider(Announcement.class)
                .orderedStream()
                .flatMap(announcement -> announcement.lines(address).stream())
                .toList();
    }
}
