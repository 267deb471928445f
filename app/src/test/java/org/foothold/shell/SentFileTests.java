package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of up to 200 MB must not stay behind, whatever happens to whoever sends them. */
class SentFileTests {
    private static final byte[] WORDS = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void isWhatWasSentUnderTheLastPartOfItsName() throws IOException {
        SentFile kept = keep(words(), "C:\\rosters\\ro\nster.zip", 3);
        try (InputStream read = kept.open()) {
            assertThat(read.readAllBytes()).isEqualTo(WORDS);
        }
        assertThat(kept.name()).isEqualTo("roster.zip");
        assertThat(kept.isEmpty()).isFalse();
        assertThat(keep(InputStream.nullInputStream(), "folder/", 3).isEmpty()).isTrue();
    }

    @Test
    void whatIsTooLargeIsNotKept() throws IOException {
        assertThat(SentFile.keep(file(), words(), "a", 2)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatBreaksOffIsNotKept() {
        InputStream breaks = new SequenceInputStream(words(), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender is gone");
            }
        });
        assertThatThrownBy(() -> SentFile.keep(file(), breaks, "a", 10)).isInstanceOf(IOException.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void whoTakesItDeletesItAndWhoCannotBeginNeedNot() throws IOException {
        assertThat(keep(words(), "a", 3).<String>giveTo(SentFile::name)).isEqualTo("a");
        assertThat(file()).exists();
        SentFile again = keep(words(), "a", 3);
        assertThatThrownBy(() -> again.giveTo(each -> {
                    throw new IllegalStateException("no import can begin");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file()).doesNotExist();
    }

    private SentFile keep(InputStream sent, String name, long most) throws IOException {
        return SentFile.keep(file(), sent, name, most).orElseThrow();
    }

    private Path file() {
        return folder.resolve("kept");
    }

    private static InputStream words() {
        return new ByteArrayInputStream(WORDS);
    }
}
