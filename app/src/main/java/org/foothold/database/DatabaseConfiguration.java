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
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DistrictTransactions(dataSource);
    }
}
