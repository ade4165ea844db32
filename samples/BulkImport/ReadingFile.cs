using System.Globalization;

namespace BulkImport;

/// <summary>A file of rows: <c>site;kind;value;remark</c>.</summary>
internal static class ReadingFile
{
    /// <summary>Row by row: however large the file is, one row is in memory, and those that are on the way.</summary>
    public static async IAsyncEnumerable<ReadingTaken> ReadAsync(string path)
    {
        int row = 0;
        await foreach (string line in File.ReadLinesAsync(path))
        {
            string[] fields = line.Split(';');
            yield return new ReadingTaken(
                ++row,
                fields[0],
                Enum.Parse<ReadingKind>(fields[1]),
                double.Parse(fields[2], CultureInfo.InvariantCulture),
                fields[3] is "" ? null : fields[3]);
        }
    }

    /// <summary>Writes a file to try it with. Two of its rows cannot be sent, as in any real file.</summary>
    public static async Task WriteAsync(string path, int rows)
    {
        await using var file = new StreamWriter(path);
        for (int row = 1; row <= rows; row++)
        {
            string site = row == rows / 3 ? $"site {row % 40}" : $"site-{row % 40}";
            string remark = row == rows / 2 ? new string('x', 201) : row % 10 == 0 ? "checked by hand" : "";
            string value = (20 + (row % 100 / 8.0)).ToString(CultureInfo.InvariantCulture);
            await file.WriteLineAsync($"{site};{(row % 2 == 0 ? ReadingKind.Pressure : ReadingKind.Temperature)};{value};{remark}");
        }
    }
}
