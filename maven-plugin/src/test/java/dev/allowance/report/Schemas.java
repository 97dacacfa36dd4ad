package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What schemas say of reports. */
final class Schemas {

    private Schemas() {}

    /** What is wrong with a report by Allowance's own schema. */
    static List<String> ofAllowance(byte[] report) throws IOException {
        return errors(JsonReport.class, JsonReport.SCHEMA, SpecificationVersion.DRAFT_2020_12, report);
    }

    /** What is wrong with a log by the schema of SARIF 2.1.0. */
    static List<String> ofSarif(byte[] report) throws IOException {
        return errors(Schemas.class, "/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, report);
    }

    private static List<String> errors(Class<?> near, String resource, SpecificationVersion version, byte[] report)
            throws IOException {
        try (InputStream stream = near.getResourceAsStream(resource)) {
            Schema schema = SchemaRegistry.withDefaultDialect(version).getSchema(stream, InputFormat.JSON);
            return schema
                    .validate(
                            new String(report, UTF_8),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
