package org.foothold.shell;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * The end of a line counts as one letter, as where it was typed: browsers count a line feed and send two characters (HTML,
 * 4.10.5.3.1 and 4.10.22.4), and what had just fitted would be too long here.
 */
@ControllerAdvice
class LineEnds {
    @InitBinder
    void fold(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : text.replace("\r\n", "\n"));
            }
        });
    }
}
