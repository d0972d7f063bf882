package id.sigap.door.graphql.document;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.charset.StandardCharsets;

/** Parses a document within bounds of its own: the engine's are ten times as wide. */
final class DocumentParser {

    private final int maxBytes;
    private final ParserOptions options;

    DocumentParser(GraphQLSettings limits) {
        this.maxBytes = limits.maxDocument();
        this.options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(false)
                .readerTrackData(false)
                .redactTokenParserErrorMessages(true)
                .maxCharacters(maxBytes)
                .maxWhitespaceTokens(maxBytes)
                // The end of the document is a token of its own.
                .maxTokens(limits.maxTokens() + 1)
                .build();
    }

    /** @throws Problem {@code DOCUMENT_TOO_LARGE}, {@code DOCUMENT_TOO_DEEP} or {@code DOCUMENT_MALFORMED} */
    Document parse(String text) {
        // A character is at least one byte, so most of what is too large need not be encoded to be known as such.
        if (text.length() > maxBytes || text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new Problem(ProblemCode.DOCUMENT_TOO_LARGE);
        }
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(options)
                            .build());
        } catch (ParseCancelledException | ParseCancelledTooManyCharsException e) {
            throw new Problem(ProblemCode.DOCUMENT_TOO_LARGE);
        } catch (ParseCancelledTooDeepException e) {
            throw new Problem(ProblemCode.DOCUMENT_TOO_DEEP);
        } catch (InvalidSyntaxException e) {
            throw new Problem(ProblemCode.DOCUMENT_MALFORMED);
        }
    }
}
