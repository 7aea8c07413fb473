package io.spillover.exposure.graphql;

import io.spillover.exposure.Remark;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Puts the codes of assumptions and caveats into words; the texts stand in {@code remarks*.properties}. */
@Component
class RemarkTexts {

    String sentence(Remark remark, Sentences.Language lang) {
        var locale = lang == Sentences.Language.ZH ? Locale.CHINESE : Locale.ROOT;
        var bundle = ResourceBundle.getBundle(
                "exposure/remarks",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            return MessageFormat.format(bundle.getString(remark.code()), facts(remark.facts()));
        } catch (MissingResourceException e) {
            return remark.code() + (remark.facts().isEmpty() ? "" : ": " + String.join(", ", remark.facts()));
        }
    }

    private static Object facts(List<String> facts) {
        return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
    }
}
