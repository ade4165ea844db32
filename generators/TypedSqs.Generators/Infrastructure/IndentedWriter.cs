using System.Text;

namespace TypedSqs.Generators.Infrastructure;

/// <summary>Text with indentation, whose lines end in <c>\n</c> on every machine.</summary>
internal sealed class IndentedWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line, or several, each at the current indentation.</summary>
    public void Write(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', 4 * _depth).Append(line);
            }

            _text.Append('\n');
        }
    }

    public void WriteBlank() => _text.Append('\n');

    /// <summary>Opens a block; the closing brace follows when what this returns is disposed.</summary>
    public Block WriteBlock(string header, string end = "}")
    {
        Write(header);
        Write("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>Indents what follows, without braces, until what this returns is disposed.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, end: null);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(IndentedWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Write(end);
            }
        }
    }
}
