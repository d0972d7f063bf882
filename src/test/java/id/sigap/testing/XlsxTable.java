package id.sigap.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A workbook of one sheet as a program reads it that knows nothing of ours: by the standard's XML. */
public final class XlsxTable {

    private XlsxTable() {}

    public static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    /** Cells by their text; null where there is none. A number is told by its own form. */
    public static List<List<String>> cells(byte[] workbook) {
        try {
            byte[] sheet = parts(workbook).get("xl/worksheets/sheet1.xml");
            NodeList rows = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(sheet))
                    .getElementsByTagName("row");
            List<List<String>> table = new ArrayList<>();
            for (int i = 0; i < rows.getLength(); i++) {
                table.add(cells((Element) rows.item(i)));
            }
            return table;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        NodeList found = row.getElementsByTagName("c");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            while (cells.size() < column(cell.getAttribute("r"))) {
                cells.add(null);
            }
            cells.add(cell.getTextContent());
        }
        return cells;
    }

    private static int column(String reference) {
        int column = 0;
        for (char c : reference.replaceAll("[0-9]", "").toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }
}
