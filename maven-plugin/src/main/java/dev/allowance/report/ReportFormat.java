package dev.allowance.report;

/** One format of reports. */
public interface ReportFormat {

    /** The name of the file. */
    String fileName();

    /** The whole file. The same content gives the same bytes. */
    byte[] bytes(ReportContent content);
}
