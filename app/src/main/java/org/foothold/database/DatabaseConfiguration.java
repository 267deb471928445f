package org.foothold.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    /** Longer than a server takes to come back, and not so long that a person gives up. */
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    /** What is acknowledged is on the disk, whatever the server, its database or our role is set to. */
    private static final String ACKNOWLEDGE_WHAT_IS_ON_DISK = """
            SELECT set_config('synchronous_commit', CASE chosen WHEN 'off' THEN 'on' ELSE chosen END, false)
            FROM current_setting('synchronous_commit') AS chosen""";

    @Bean
    DataSource dataSource(DatabaseProperties database) {
        Migrations.run(database.url(), database.owner(), database.ownerPassword(), database.user());
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.connections());
        pool.setPoolName("foothold");
        pool.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        pool.setConnectionInitSql(ACKNOWLEDGE_WHAT_IS_ON_DISK);
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DistrictTransactions(dataSource);
    }
}
