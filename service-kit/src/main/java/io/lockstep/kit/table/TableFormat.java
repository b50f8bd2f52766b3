package io.lockstep.kit.table;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two kinds of file in which tables come and go. */
public enum TableFormat {
    /** RFC 4180. Read in UTF-8, with or without a byte order mark, or else GB18030 (of which GBK is a part); written in UTF-8. */
    CSV("text", "csv"),
    /** A workbook of Office Open XML; its first sheet is the table. */
    XLSX("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The media type of {@link #CSV}, for annotations. */
    public static final String CSV_TYPE = "text/csv";

    /** The media type of {@link #XLSX}, for annotations. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;
    private final String subtype;

    TableFormat(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    /**
     * The format of a body.
     *
     * @throws Problem 415 for another media type
     */
    public static TableFormat of(@Nullable MediaType body) {
        for (var format : values()) {
            if (body != null
                    && format.type.equalsIgnoreCase(body.getType())
                    && format.subtype.equalsIgnoreCase(body.getSubtype())) {
                return format;
            }
        }
        throw new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    public String mediaType() {
        return type + "/" + subtype;
    }

    /** The format that the caller would rather have than JSON, if any. */
    public static Optional<TableFormat> accepted(List<MediaType> inOrder) {
        for (var accepted : inOrder) {
            if (accepted.isWildcardType() || accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            for (var format : values()) {
                if (accepted.isCompatible(new MediaType(format.type, format.subtype))) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** Answers with a file of this format, to be saved as {@code name} with its extension. */
    public Response download(String name, byte[] file) {
        var fileName = name + "." + name().toLowerCase(Locale.ROOT);
        return Response.ok(file)
                .type(this == CSV ? mediaType() + ";charset=UTF-8" : mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .build();
    }
}
