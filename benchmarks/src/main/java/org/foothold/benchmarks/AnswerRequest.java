package org.foothold.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A signed-in student's answer as bytes, in which only the id changes from one to the next. */
final class AnswerRequest {
    private static final String BODY = """
            {"id":"%s","answer":["A"],"confidence":"SURE","performedAt":"2026-03-04T15:00:00.000Z"}""";
    private static final UUID PLACE = new UUID(0, 0);

    private final byte[] bytes;
    private final int idAt;

    /** @param cookies the whole header, session and forgery token; {@code token} is what the page's script sends */
    AnswerRequest(String host, String path, String cookies, String token) {
        String body = body(PLACE);
        String request = String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: " + host,
                "Cookie: " + cookies,
                "X-XSRF-TOKEN: " + token,
                "Accept: application/json",
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
        bytes = request.getBytes(StandardCharsets.US_ASCII);
        idAt = request.indexOf(PLACE.toString());
    }

    /** The next answer, under an id that was never used. */
    ByteBuffer next() {
        byte[] id = newId().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(id, 0, bytes, idAt, id.length);
        return ByteBuffer.wrap(bytes);
    }

    /** An id as a device makes it. */
    static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    static String body(UUID id) {
        return BODY.formatted(id);
    }
}
