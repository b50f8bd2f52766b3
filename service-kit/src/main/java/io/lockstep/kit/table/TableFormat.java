package io.lockstep.kit.table;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.ws.rs.core.MediaType;
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
}
