package io.lockstep.kit.table;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with a table that is read. */
public enum TableProblem implements ProblemType {
    NOT_A_TABLE(
            400,
            "Not a table",
            "不是表格文件",
            "The file cannot be read as {format}: {reason}.",
            "无法按 {format} 读取该文件：{reason}。"),
    UNKNOWN_ENCODING(
            400,
            "Unknown encoding",
            "编码无法识别",
            "The file is neither UTF-8 nor GB18030; save it as one of these.",
            "文件既不是 UTF-8 也不是 GB18030 编码；请另存为其中一种。"),
    TABLE_TOO_LARGE(
            413,
            "Table too large",
            "表格过大",
            "The table unpacks to more than is allowed ({limit}); split it.",
            "表格解压后超过上限（{limit}）；请拆分。"),
    IMPORT_REFUSED(
            422,
            "Import refused",
            "导入被拒绝",
            "{count} cells or rows are wrong, so nothing was imported; errors names each by row and column.",
            "有 {count} 处单元格或行有误，未导入任何内容；errors 按行和列逐一列出。"),
    TABLE_EMPTY(422, "Nothing in the table", "表格为空", "There is no row below a header.", "表头之下没有任何行。"),
    COLUMN_MISSING(422, "Column is missing", "缺少列", "The header has no column {column}.", "表头缺少列 {column}。"),
    COLUMN_UNKNOWN(
            422,
            "Unknown column",
            "未知列",
            "The column {column} is not known; known are {known}.",
            "未知的列 {column}；可用的列为 {known}。"),
    COLUMN_TWICE(
            422, "Column appears twice", "列重复", "The header has the column {column} twice.", "表头中列 {column} 出现了两次。"),
    ROW_LENGTH(
            422,
            "Row of the wrong length",
            "行的列数不符",
            "Row {row} has {cells} cells, the header {columns}.",
            "第 {row} 行有 {cells} 个单元格，表头有 {columns} 个。"),
    CELL_EMPTY(422, "Cell is empty", "单元格为空", "Row {row}: {column} is needed.", "第 {row} 行：必须填写 {column}。"),
    CELL_INVALID(
            422,
            "Cell is not valid",
            "单元格无效",
            "Row {row}: {column} is '{value}', not {needed}.",
            "第 {row} 行：{column} 的值为“{value}”，应为 {needed}。"),
    CELL_FORMULA(
            422,
            "Formula in a cell",
            "单元格含公式",
            "Row {row}: {column} holds a formula; paste its value instead.",
            "第 {row} 行：{column} 含有公式；请改为粘贴其值。");

    private final ProblemDefinition definition;

    TableProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
