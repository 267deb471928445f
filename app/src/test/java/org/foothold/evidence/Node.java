package org.foothold.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.foothold.kernel.DistrictId;
import org.foothold.server.DatabaseAccess;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The write path as one node of several has it: its own pool, its own listening, nothing of the web. */
final class Node implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Clock clock = Clock.systemUTC();

    Node(DatabaseAccess access) {
        Map<String, Object> properties = Map.copyOf(access.properties());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(Wiring.class, Rooms.class, ChangeStore.class);
        context.register(KeptStore.class, BatchStore.class, BatchCommit.class, Log.class);
        context.scan("org.foothold.database");
        context.refresh();
    }

    Receipt append(DistrictId district, Fact fact) {
        return appendAll(district, List.of(fact)).getFirst();
    }

    List<Receipt> appendAll(DistrictId district, List<Fact> facts) {
        Instant now = clock.instant();
        return context.getBean(Log.class)
                .append(
                        district,
                        facts.stream()
                                .map(fact -> new Waiting(fact, fact.about(), now))
                                .toList());
    }

    Rooms rooms() {
        return context.getBean(Rooms.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
