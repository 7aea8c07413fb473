package io.spillover.exposure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.exposure.Remark;
import io.spillover.propagation.Note;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemarkTextsTests {

    @ParameterizedTest
    @EnumSource(Note.Code.class)
    void everyCodeHasASentenceInBothLanguages(Note.Code code) {
        var remark = new Remark(code.name(), false, List.of("n=3"));
        for (var lang : Sentences.Language.values()) {
            var sentence = new RemarkTexts().sentence(remark, lang);
            assertThat(sentence)
                    .doesNotContain(code.name())
                    .doesNotContain("{0}")
                    .contains("n=3");
        }
        assertThat(new RemarkTexts().sentence(remark, Sentences.Language.ZH)).containsPattern("[\\u4e00-\\u9fff]");
    }
}
